namespace BriefingBot.Ingestion.Feeds.Charsets;

/// <summary>How much a character speaks for an encoding having been the right one: 1 for what its language is made of, less for what it seldom has.</summary>
internal sealed record ScriptProfile(string Charset, Func<char, double> Plausibility)
{
    private const string CommonGreek = "αοιετνσηρπκμλυάέήίόύώω";

    private const string RareThai = "ฃฅฆฌฎฏฐฑฒฤฦฬฮฯฺ";

    private const string CommonCyrillic = "оеаинтсрвлкмдпу";

    public static IReadOnlyList<ScriptProfile> All { get; } =
    [
        new("shift_jis", Japanese),
        new("euc-jp", Japanese),
        new("euc-kr", c => c is >= '\uAC00' and <= '\uD7A3' ? 1 : Punctuation(c)),
        new("gb2312", c => Chinese(c, "gb2312", 0xB0, 0xD7)),
        new("big5", c => Chinese(c, "big5", 0xA4, 0xC6)),
        new("windows-1251", Cyrillic),
        new("koi8-r", Cyrillic),
        new("windows-1255", c => c is >= '\u05D0' and <= '\u05EA' ? 1 : Punctuation(c)),
        new("windows-1256", c => c is >= '\u0621' and <= '\u064A' or '\u067E' or '\u0686' or '\u0698' or '\u06AF' ? 0.98 : Punctuation(c)),
        new("windows-1253", Greek),
        new("tis-620", Thai),
    ];

    /// <summary>Kana run through every Japanese text; half-width ones only where something else was meant.</summary>
    private static double Japanese(char c) => c switch
    {
        >= '\u3041' and <= '\u30FF' => 1.2,
        >= '\u4E00' and <= '\u9FFF' => 0.75,
        >= '\uFF61' and <= '\uFF9F' => 0,
        _ => Punctuation(c),
    };

    /// <summary>Both Chinese standards put the common characters first: between these lead bytes stands nearly all of any text.</summary>
    private static double Chinese(char c, string charset, byte firstLead, byte lastLead)
    {
        if (c is not (>= '\u4E00' and <= '\u9FFF')) return Punctuation(c);
        var written = CharsetCatalog.Find(charset)?.GetBytes(c.ToString()) ?? [];
        return written.Length == 2 && written[0] >= firstLead && written[0] <= lastLead ? 0.98 : 0.4;
    }

    /// <summary>Thai digits and some letters are rare; other scripts read as Thai are full of them.</summary>
    private static double Thai(char c) => c switch
    {
        >= '\u0E01' and <= '\u0E4E' => RareThai.Contains(c) ? 0.4 : 1,
        >= '\u0E4F' and <= '\u0E5B' => 0.3,
        _ => Punctuation(c),
    };

    /// <summary>Text is mostly lower case; read as the wrong one of two encodings, KOI8-R and Windows-1251 swap the cases.</summary>
    private static double Cyrillic(char c) => c switch
    {
        >= '\u0430' and <= '\u045F' => CommonCyrillic.Contains(c) ? 1 : 0.75,
        >= '\u0400' and <= '\u042F' => 0.6,
        _ => Punctuation(c),
    };

    private static double Greek(char c) => c switch
    {
        >= '\u03AC' and <= '\u03CE' => CommonGreek.Contains(c) ? 1 : 0.6,
        >= '\u0386' and <= '\u03AB' => 0.6,
        _ => Punctuation(c),
    };

    private static double Punctuation(char c) => c switch
    {
        >= '\u2010' and <= '\u2026' or >= '\u3000' and <= '\u301F' or >= '\uFF01' and <= '\uFF5E' or '\u00A0' or '\u00AB' or '\u00BB' or '\u2116' => 0.9,
        _ => 0,
    };
}
