namespace BriefingBot.Chat.Discord.Messages;

/// <summary>A form to fill in (a modal).</summary>
/// <param name="CustomId">Comes back with what was written.</param>
/// <param name="Fields">From 1 to 5.</param>
internal sealed record DiscordForm(string CustomId, string Title, IReadOnlyList<DiscordFormField> Fields)
{
    public const int LongestTitle = 45;
}

/// <summary>A field of a form.</summary>
/// <param name="Id">Comes back beside what was written into it.</param>
/// <param name="Written">What stands in the field at first; null leaves it empty.</param>
internal sealed record DiscordFormField(string Id, string Label, string Hint, string? Written = null)
{
    public const int LongestLabel = 45;

    public bool Required { get; init; } = true;

    /// <summary>Several lines.</summary>
    public bool IsTall { get; init; }

    public int LongestText { get; init; } = Engine.Commands.ParameterSpec.LongestName;
}
