namespace BriefingBot.Engine.Language;

/// <summary>Consonants of transliterated words in one spelling; those written with several letters become one capital ("kh" is K), so that they equal no other.</summary>
internal static class Consonants
{
    internal static string InOneSpelling(string word)
    {
        var spelled = new char[2 * word.Length];
        var length = 0;
        for (var i = 0; i < word.Length;)
        {
            var (sound, letters) = SoundAt(word.AsSpan(i));
            spelled[length++] = sound;
            i += letters;
            if (sound == 'k' && word[i - 1] == 'x')
            {
                spelled[length++] = 's';
            }
        }

        return new string(spelled, 0, length);
    }

    private static (char Sound, int Letters) SoundAt(ReadOnlySpan<char> rest) => rest switch
    {
        ['t', 'c', 'h', ..] or ['s', 'c', 'h', ..] => ('S', 3),
        ['c', 'h', ..] or ['s', 'h', ..] => ('S', 2),
        ['d', 'j', ..] => ('j', 2),
        ['k', 'h', ..] => ('K', 2),
        ['g', 'h', ..] => ('G', 2),
        ['t', 'h', ..] => ('T', 2),
        ['d', 'h', ..] => ('z', 2),
        ['z', 'h', ..] => ('Z', 2),
        ['p', 'h', ..] => ('f', 2),
        ['c', 'k', ..] => ('k', 2),
        ['c' or 'q' or 'x', ..] => ('k', 1),
        ['w', ..] => ('v', 1),
        _ => (rest[0], 1),
    };
}
