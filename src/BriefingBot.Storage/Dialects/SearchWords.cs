namespace BriefingBot.Storage.Dialects;

/// <summary>The words of a typed query: letters and digits only, so that no search language's signs are left.</summary>
internal static class SearchWords
{
    private const int MostWords = 16;
    private const int LongestWord = 64;

    public static IEnumerable<string> Of(string typed)
    {
        var words = new string([.. typed.Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark ? c : ' ')]);
        return words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit)).Take(MostWords).Select(w => w.Length > LongestWord ? w[..LongestWord] : w);
    }
}
