namespace BriefingBot.Storage.Facts;

/// <summary>Who put a row into the store.</summary>
internal static class Origin
{
    public const string Starter = "starter";
    public const string Rule = "rule";
    public const string Analyst = "analyst";
}
