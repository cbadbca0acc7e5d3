using System.Text;

namespace BriefingBot.Benchmarks.Names;

/// <summary>Invented words, names and running text, the same for the same seed.</summary>
internal sealed class InventedWords(Random random)
{
    private static readonly string[] Syllables =
    [
        "a", "ba", "ka", "ri", "to", "mu", "sha", "bab", "hi", "zen", "dor", "el", "an", "sar", "is", "ta", "li", "man", "gro", "fen", "wes", "ter", "lo", "qua", "ni",
    ];

    private static readonly string[] Plain = ["army", "front", "of", "the", "for", "liberation", "people's", "united", "al", "national", "islamic", "movement"];

    private readonly string[] _vocabulary = [.. Enumerable.Range(0, 30_000).Select(_ => Word(random))];

    /// <summary>One to four words, some joined by hyphens; one in ten an acronym.</summary>
    internal string Name()
    {
        if (random.Next(10) == 0)
        {
            return string.Concat(Enumerable.Range(0, random.Next(3, 6)).Select(_ => (char)('A' + random.Next(26))));
        }

        var words = Enumerable.Range(0, random.Next(1, 5)).Select(at => at > 0 && random.Next(3) == 0 ? Plain[random.Next(Plain.Length)] : Word(random) + Word(random));
        return string.Join(random.Next(4) == 0 ? '-' : ' ', words);
    }

    /// <summary>Sentences of common words (a few very often, as in English), with a name in about forty words.</summary>
    internal string Text(int length, string[] names)
    {
        var text = new StringBuilder(length + 100);
        while (text.Length < length)
        {
            text.Append(random.Next(40) == 0 ? names[random.Next(names.Length)] : Common());
            text.Append(random.Next(12) == 0 ? ". " : random.Next(10) == 0 ? ", " : " ");
        }

        return text.ToString();
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));

    private string Common() => random.Next(3) == 0 ? Plain[random.Next(Plain.Length)] : _vocabulary[(int)(_vocabulary.Length * Math.Pow(random.NextDouble(), 3))];
}
