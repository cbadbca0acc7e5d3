namespace BriefingBot.Engine.Commands;

/// <summary>What a parameter takes; adapters choose completion and widgets by it.</summary>
public enum ParameterKind
{
    Words,
    Group,
    Attack,
    Country,
    Place,
    Date,
    Number,
    Choice,
    Flag,
    Zone,

    /// <summary>A time of day and a zone, or a number of something: the zone is suggested.</summary>
    TimeAndZone,
}

/// <summary>One parameter of a command.</summary>
/// <param name="Name">Lower case, as Discord and the command line want it: "min-killed".</param>
/// <param name="Positional">May be given without its name; the words left over go to it.</param>
public sealed record ParameterSpec(
    string Name,
    ParameterKind Kind,
    string Summary,
    bool Required = false,
    bool Positional = false,
    IReadOnlyList<string>? Choices = null,
    int LongestText = ParameterSpec.LongestName)
{
    public const int LongestName = 200;
    public const int LongestQuestion = 2000;
}
