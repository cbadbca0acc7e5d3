using BriefingBot.Engine.Language;

namespace BriefingBot.Ingestion.Extraction.Claims;

/// <summary>Names of people by their look: two capitalised words or more, particles between, no place and no group.</summary>
internal static class PersonName
{
    private const int Longest = 6;

    /// <summary>The name that begins here; null where none does.</summary>
    public static string? From(ClaimSentence s, int at) => Words(s, PlaceFrom(s, at));

    /// <summary>The name that ends before this token.</summary>
    public static string? EndingAt(ClaimSentence s, int end) => Words(s, PlaceEndingAt(s, end));

    /// <summary>The tokens of <see cref="From"/>.</summary>
    public static (int First, int End)? PlaceFrom(ClaimSentence s, int at)
    {
        var end = at;
        while (end < s.End && end - at < Longest && IsPart(s, end, end > at))
            end++;
        while (end > at && IsParticle(s.Word(end - 1)))
            end--;
        return IsName(s, at, end) ? (at, end) : null;
    }

    /// <summary>The tokens of <see cref="EndingAt"/>.</summary>
    public static (int First, int End)? PlaceEndingAt(ClaimSentence s, int end)
    {
        var first = end;
        while (first > s.First && end - first < Longest && IsPart(s, first - 1, true))
            first--;
        while (first < end && IsParticle(s.Word(first)) && !s.Word(first).Contains('-', StringComparison.Ordinal))
            first++;
        return IsName(s, first, end) ? (first, end) : null;
    }

    private static string? Words(ClaimSentence s, (int First, int End)? place) => place is { } p ? s.Text(p.First, p.End) : null;

    private static bool IsName(ClaimSentence s, int first, int end)
    {
        if (end <= first || (end - first < 2 && !s.Word(first).Contains('-', StringComparison.Ordinal)))
            return false;
        var span = new TextSpan(s.Section.Text.Tokens[first].Start, s.Section.Text.Tokens[end - 1].End);
        return !s.Section.Places.Exists(p => p.First < end && first < p.End && p.End - p.First >= end - first) && !s.Section.Groups.Exists(g => g.Span.Overlaps(span));
    }

    private static bool IsPart(ClaimSentence s, int at, bool within) =>
        s.TokenAt(at) is { Kind: TokenKind.Word } token && ((token.Capitalised && !IsTitle(token.Text)) || (within && IsParticle(token.Text)) || IsArticled(token.Text));

    private static bool IsArticled(string word) => word.Length > 4 && word.IndexOf('-', StringComparison.Ordinal) is 2 or 3 && word[..2] is "al" or "el" or "ul" or "ad" or "as" or "at" or "ar" or "an" or "az";

    private static bool IsParticle(string word) => word is "al" or "el" or "bin" or "ibn" or "abu" or "ould" or "ag" or "de" or "ul" or "van" or "von" or "ur";

    private static bool IsTitle(string word) => word is "the" or "president" or "general" or "gen" or "minister" or "spokesman" or "spokesperson" or "officials" or "government" or "ministry" or "police" or "army" or "state" or "department" or "on" or "in" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";
}
