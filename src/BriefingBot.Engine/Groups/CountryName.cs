using BriefingBot.Engine.Language;

namespace BriefingBot.Engine.Groups;

internal static class CountryName
{
    /// <summary>The English name of an ISO 3166-1 alpha-2 code; the code itself where it is not known.</summary>
    public static string Of(string code) => Countries.Find(code)?.Name ?? code;
}
