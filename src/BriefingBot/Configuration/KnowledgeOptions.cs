using BriefingBot.Ingestion.Starter;

namespace BriefingBot.Configuration;

/// <summary>Section "Knowledge" of the configuration.</summary>
internal sealed class KnowledgeOptions
{
    public const string Section = "Knowledge";

    /// <summary>How much of the starter knowledge the store gets: all, groups (names and relations alone), none.</summary>
    public string Starter { get; set; } = "all";

    public StarterMode Mode => Enum.TryParse<StarterMode>(Starter, ignoreCase: true, out var mode) ? mode : StarterMode.All;

    public IEnumerable<string> Faults()
    {
        if (Starter is not ("all" or "groups" or "none"))
            yield return $"Knowledge:Starter is \"{Starter}\"; it is one of all, groups, none.";
    }
}
