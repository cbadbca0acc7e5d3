namespace BriefingBot.Ingestion.Stories;

/// <summary>
/// The news agency that a text credits, by its usual name: in the dateline or byline ("KABUL (Reuters) -", "AP —", "By Agence France-Presse"),
/// or at the end ("(AFP)", "Source: Reuters"). "Told Reuters" and "The Associated Press contributed to this report" are no credits.
/// </summary>
internal static class AgencyCredit
{
    private const int Head = 300;
    private const int Tail = 160;

    private static readonly (string Written, string Agency)[] Agencies =
    [
        ("The Associated Press", "AP"), ("Associated Press", "AP"), ("AP", "AP"),
        ("Thomson Reuters", "Reuters"), ("Reuters", "Reuters"),
        ("Agence France-Presse", "AFP"), ("Agence France Presse", "AFP"), ("AFP", "AFP"),
        ("Deutsche Presse-Agentur", "dpa"), ("dpa", "dpa"), ("DPA", "dpa"),
        ("Xinhua News Agency", "Xinhua"), ("Xinhua", "Xinhua"),
        ("Anadolu Agency", "Anadolu"), ("Anadolu Ajansi", "Anadolu"), ("Anadolu", "Anadolu"),
        ("United Press International", "UPI"), ("UPI", "UPI"),
        ("Press Trust of India", "PTI"), ("PTI", "PTI"), ("ANI", "ANI"), ("IANS", "IANS"),
        ("Press Association", "PA"), ("PA Media", "PA"),
        ("The Canadian Press", "Canadian Press"), ("Canadian Press", "Canadian Press"),
        ("Australian Associated Press", "AAP"), ("AAP", "AAP"),
        ("TASS", "TASS"), ("Interfax", "Interfax"), ("EFE", "EFE"), ("ANSA", "ANSA"), ("Kyodo", "Kyodo"), ("Yonhap", "Yonhap"),
    ];

    public static string? Find(string body)
    {
        var head = body.AsSpan(0, Math.Min(Head, body.Length));
        var tail = body.AsSpan(Math.Max(0, body.Length - Tail)).TrimEnd();
        foreach (var (written, agency) in Agencies)
            if (InHead(head, written) || InTail(tail, written))
                return agency;
        return null;
    }

    /// <summary>The agency that an outlet's name or host is, or null: the agency's own page of its story is its origin.</summary>
    public static string? OfOutlet(string? outlet)
    {
        if (string.IsNullOrEmpty(outlet))
            return null;
        var label = HostLabel(outlet);
        foreach (var (written, agency) in Agencies)
            if (outlet.Equals(written, StringComparison.OrdinalIgnoreCase) || label.Equals(written.Replace(" ", ""), StringComparison.OrdinalIgnoreCase))
                return agency;
        return null;
    }

    private static bool InHead(ReadOnlySpan<char> head, string written)
    {
        for (var from = 0; Next(head, written, ref from) is var at && at >= 0;)
            if (IsHeadCredit(head, at, at + written.Length))
                return true;
        return false;
    }

    private static bool IsHeadCredit(ReadOnlySpan<char> head, int start, int end) =>
        IsBracketed(head, start, end) || FollowedByDash(head, end) && !head[..start].EndsWith("told ", StringComparison.OrdinalIgnoreCase)
        || AfterBy(head, start) || IsOwnLine(head, start, end);

    private static bool InTail(ReadOnlySpan<char> tail, string written)
    {
        for (var from = 0; Next(tail, written, ref from) is var at && at >= 0;)
        {
            var end = at + written.Length;
            var atEnd = tail[end..].TrimEnd(")]. ").IsEmpty;
            if (atEnd && (IsBracketed(tail, at, end) || IsOwnLine(tail, at, end) || AfterMark(tail, at)))
                return true;
        }
        return false;
    }

    private static int Next(ReadOnlySpan<char> text, string written, ref int from)
    {
        while (from < text.Length && text[from..].IndexOf(written) is var at && at >= 0)
        {
            var (start, end) = (from + at, from + at + written.Length);
            from = end;
            if ((start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return start;
        }
        return -1;
    }

    private static bool IsBracketed(ReadOnlySpan<char> text, int start, int end) =>
        start > 0 && text[start - 1] is '(' or '[' && end < text.Length && text[end] is ')' or ']' or '/';

    private static bool FollowedByDash(ReadOnlySpan<char> text, int end)
    {
        var rest = text[end..].TrimStart(' ');
        return rest.Length > 1 && (rest[0] is '\u2014' or '\u2013' || rest[0] == '-' && rest[1] is ' ' or '-' && text[end] == ' ');
    }

    private static bool AfterBy(ReadOnlySpan<char> text, int start)
    {
        var before = text[..start];
        return before.EndsWith("By ", StringComparison.OrdinalIgnoreCase)
               && (before.Length == 3 || before[^4] is '\n' or ' ' && before[..^3].TrimEnd(' ') is { IsEmpty: false } line && line[^1] is '\n' or '.' or '|')
               || before.EndsWith("Source: ", StringComparison.OrdinalIgnoreCase);
    }

    private static bool AfterMark(ReadOnlySpan<char> text, int start)
    {
        var before = text[..start].TrimEnd(' ');
        return !before.IsEmpty && before[^1] is '\u2014' or '\u2013' or '-' or '|' or ':' or '\u00A9' or '/';
    }

    private static bool IsOwnLine(ReadOnlySpan<char> text, int start, int end) =>
        (text[..start].TrimEnd(' ') is var before && (before.IsEmpty || before[^1] == '\n'))
        && text[end..].TrimStart(' ') is { IsEmpty: false } after && after[0] is '\n' or '\r'
        || start > 0 && text[start - 1] == '\n' && text[end..].Trim(" .").IsEmpty;

    private static ReadOnlySpan<char> HostLabel(string outlet)
    {
        var host = outlet.AsSpan();
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            host = host[4..];
        var dot = host.IndexOf('.');
        return dot < 0 ? host : host[..dot];
    }
}
