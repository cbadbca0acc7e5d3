namespace BriefingBot.Ingestion.Articles.PlainText;

/// <summary>Finds picture credits in a line: "(Reuters/Stringer)" at its end, "Name/AFP via Getty Images" after a sentence.</summary>
internal static class PhotoCredit
{
    private const int LongestLine = 1_500;
    private const int LongestCredit = 120;
    private const int LongestCaption = 500;

    private static readonly string[] Agencies =
        ["Getty Images", "Reuters", "REUTERS", "AP Photo", "AFP", "Anadolu", "EPA", "Shutterstock", "Alamy", "Xinhua", "TASS", "Sputnik", "Magnum", "Bloomberg", "Agency", "Zuma", "ZUMA", "AP"];

    private static readonly string[] Words =
        ["photo", "photograph", "picture", "image", "handout", "courtesy", "file", "screengrab", "screenshot", "via ", "pool", "stringer"];

    /// <summary>Whether the line ends with a credit in brackets.</summary>
    public static bool EndsLine(string line)
    {
        if (line.Length > LongestLine || line[^1] != ')')
            return false;
        var open = line.LastIndexOf('(');
        return open > 0 && line.Length - open <= LongestCredit && IsCredit(line[(open + 1)..^1]);
    }

    /// <summary>Whether the line is a caption by its end: a credit in brackets, or "Photo: Name, Agency".</summary>
    public static bool IsCaption(string line)
    {
        if (line.Length is < 20 or > 700)
            return false;
        var label = line.LastIndexOf(" Photo: ", StringComparison.Ordinal);
        return label > 0 && line.Length - label < 80 || EndsLine(line);
    }

    /// <summary>Where the credit ends that follows a sentence within the line: "…on Friday. Name/Agency via Getty Images" — or -1.</summary>
    public static int EndWithin(string line)
    {
        if (line.Length > LongestLine)
            return -1;
        foreach (var agency in Agencies)
        {
            var at = line.IndexOf(agency, StringComparison.Ordinal);
            if (at <= 0 || at > LongestCaption || !IsAttached(line, at))
                continue;
            var end = at + agency.Length;
            if (line.AsSpan(end).StartsWith(" via Getty Images", StringComparison.Ordinal))
                end += " via Getty Images".Length;
            if (FollowsSentence(line, at) && (end == line.Length || line[end] is ' ' or '.'))
                return end;
        }

        return -1;
    }

    private static bool IsCredit(string inside)
    {
        var isAgency = Agencies.Any(agency => inside.Split('/', ' ', ',').Contains(agency) || agency.Contains(' ', StringComparison.Ordinal) && inside.Contains(agency, StringComparison.Ordinal));
        var slashed = inside.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash + 1 < inside.Length && char.IsUpper(inside[slash + 1]) && char.IsUpper(inside[0]);
        return isAgency && (slashed || inside.Length < 40) || slashed && inside.Length < 60 || Words.Any(word => inside.Contains(word, StringComparison.OrdinalIgnoreCase)) && inside.Length < 80 && !inside.Contains(". ", StringComparison.Ordinal);
    }

    /// <summary>"Name/Agency" or "via Agency"; an agency that is only spoken of has neither before it.</summary>
    private static bool IsAttached(string line, int at) =>
        line[at - 1] == '/' || line.AsSpan(0, at).EndsWith("via ", StringComparison.Ordinal);

    /// <summary>Before the photographer's name, a few words at most, a sentence has ended.</summary>
    private static bool FollowsSentence(string line, int at)
    {
        var stop = line.LastIndexOf(". ", at, StringComparison.Ordinal);
        return stop > 20 && at - stop <= 60 && line[(stop + 2)..at].Split(' ').Length <= 6;
    }
}
