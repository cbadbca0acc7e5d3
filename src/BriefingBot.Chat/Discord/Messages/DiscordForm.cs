namespace BriefingBot.Chat.Discord.Messages;

/// <summary>A form with one field for a question (a modal).</summary>
/// <param name="CustomId">Comes back with what was written.</param>
/// <param name="Written">What stands in the field at first; null leaves it empty.</param>
internal sealed record DiscordForm(string CustomId, string Title, string Label, string Hint, string? Written)
{
    /// <summary>The field's own id.</summary>
    public const string Field = "question";

    public const int LongestTitle = 45;
    public const int LongestLabel = 45;
    public const int LongestQuestion = Engine.Commands.ParameterSpec.LongestQuestion;
}
