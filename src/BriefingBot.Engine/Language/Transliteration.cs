using System.Text;

namespace BriefingBot.Engine.Language;

/// <summary>
/// Spellings of Arabic, Persian, Pashto and Urdu names in Latin letters that stand for the same word: Shabaab, Shabab, Shebab; Qaeda, Qa'ida;
/// Khorasan, Khurasan; Hezbollah, Hizballah. Works on folded words.
/// </summary>
/// <remarks>
/// Two steps, for vowels are written loosely but not freely. <see cref="Skeleton"/> groups words by their consonants, with every run of vowels
/// as one sign; <see cref="Agree"/> then allows only the vowel exchanges that transliterations show, and few of them, so that Hamas and Homs stay apart.
/// Consonants: q is k, w is v, ph is f, ch is sh, dj is j, dh is z, doubled is single, a final h after a vowel is silent.
/// Words of up to three letters (mostly acronyms) have one spelling only, but for a few particles; so have the English words of <see cref="PlainWords"/>.
/// </remarks>
internal static class Transliteration
{
    private const int Apart = 100;

    /// <summary>The article in its assimilated forms, and the Persian and Urdu connectives: they do not tell names apart.</summary>
    private static readonly HashSet<string> Articles = new(StringComparer.Ordinal)
    {
        "al", "el", "ul", "il", "as", "ash", "an", "ad", "adh", "ar", "at", "ath", "az", "es", "esh", "en", "ed", "er", "et", "ez",
        "us", "ush", "un", "ud", "ur", "ut", "uz", "e", "i", "wal", "wa", "wel", "wul",
    };

    private static readonly Dictionary<string, string> ShortWords = new (string Spellings, string Word)[]
    {
        ("abou aboo abo", "abu"), ("bin ben", "ibn"), ("deen dine dien", "din"), ("noor nour", "nur"),
    }.SelectMany(row => row.Spellings.Split(' ').Select(spelling => (spelling, row.Word))).ToDictionary(StringComparer.Ordinal);

    private static readonly (string Written, string Sound)[] Vowels =
    [
        ("ee", "i"), ("oo", "u"), ("y", "i"), ("ou", "u"),
    ];

    internal static bool IsArticle(string word) => Articles.Contains(word);

    /// <summary>The word's consonants in one spelling, each run of vowels as "*": words with unequal skeletons never agree.</summary>
    internal static string Skeleton(string word)
    {
        if (HasOneSpelling(word))
        {
            return OneSpelling(word);
        }

        var spelled = Consonants.InOneSpelling(WithoutSilentEnding(word));
        return string.Create(SoundCount(spelled), spelled, (skeleton, letters) =>
        {
            var next = 0;
            for (var i = 0; i < letters.Length; i = EndOfSound(letters, i))
            {
                skeleton[next++] = IsVowelLetter(letters[i]) ? '*' : letters[i];
            }
        });
    }

    /// <summary>Whether two words can be spellings of one: the same consonants, and at most one strained exchange of vowels (two from six letters).</summary>
    internal static bool Agree(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        var first = Sounds(a);
        var second = Sounds(b);
        if (first.Count != second.Count)
        {
            return false;
        }

        var strain = first.Zip(second, Strain).Sum();
        return strain <= (Math.Min(a.Length, b.Length) < 6 ? 1 : 2);
    }

    private static int Strain(string a, string b)
    {
        if (a == b)
        {
            return 0;
        }

        if (!IsVowel(a[0]) || !IsVowel(b[0]))
        {
            return Apart;
        }

        return (a, b) is ("ai", "e") or ("e", "ai") ? 1
            : a.Length == b.Length ? a.Zip(b, VowelStrain).Sum()
            : Apart;
    }

    private static int VowelStrain(char a, char b) => a == b
        ? 0
        : (a < b ? (a, b) : (b, a)) switch
        {
            ('a', 'e') or ('e', 'i') or ('a', 'o') or ('o', 'u') => 1,
            _ => Apart,
        };

    /// <summary>The word as consonants and runs of vowels, each in one spelling.</summary>
    private static List<string> Sounds(string word)
    {
        if (HasOneSpelling(word))
        {
            return [OneSpelling(word)];
        }

        var spelled = Consonants.InOneSpelling(WithoutSilentEnding(word));
        var sounds = new List<string>(spelled.Length);
        for (var i = 0; i < spelled.Length;)
        {
            var end = EndOfSound(spelled, i);
            sounds.Add(IsVowelLetter(spelled[i]) ? VowelSound(spelled[i..end]) : spelled[i].ToString());
            i = end;
        }

        return sounds;
    }

    private static bool HasOneSpelling(string word) => word.Length <= 3 || PlainWords.Contains(word) || ShortWords.ContainsKey(word);

    /// <summary>In capitals, so that it equals no skeleton.</summary>
    private static string OneSpelling(string word) => (ShortWords.GetValueOrDefault(word) ?? word).ToUpperInvariant();

    private static int SoundCount(string spelled)
    {
        var count = 0;
        for (var i = 0; i < spelled.Length; i = EndOfSound(spelled, i))
        {
            count++;
        }

        return count;
    }

    /// <summary>One past the run of vowels, or of one consonant, that starts there.</summary>
    private static int EndOfSound(string spelled, int start)
    {
        var isVowel = IsVowelLetter(spelled[start]);
        var end = start + 1;
        while (end < spelled.Length && (isVowel ? IsVowelLetter(spelled[end]) : spelled[end] == spelled[start]))
        {
            end++;
        }

        return end;
    }

    /// <summary>"-ullah", "-ollah" and "-allah" alike; "-aat", "-aah", "-ah" and "-a" alike.</summary>
    private static string WithoutSilentEnding(string word)
    {
        var god = word.EndsWith("llah", StringComparison.Ordinal) ? 5 : word.EndsWith("lla", StringComparison.Ordinal) ? 4 : 0;
        if (god > 0 && word.Length >= god && word[^god] is 'a' or 'o' or 'u')
        {
            return word[..^god] + "ala";
        }

        foreach (var ending in (ReadOnlySpan<string>)["aat", "aah", "ah", "eh"])
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length] + ending[0];
            }
        }

        return word;
    }

    private static string VowelSound(string run)
    {
        var sound = new StringBuilder(run.Length);
        foreach (var (written, one) in Vowels)
        {
            run = run.Replace(written, one, StringComparison.Ordinal);
        }

        foreach (var letter in run)
        {
            if (sound.Length == 0 || sound[^1] != letter)
            {
                sound.Append(letter);
            }
        }

        return sound.ToString() switch
        {
            "ae" or "ai" or "ei" or "oi" or "aie" => "ai",
            "ie" => "i",
            "ao" => "au",
            var other => other,
        };
    }

    private static bool IsVowelLetter(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
