using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Rendering;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord;

/// <summary>The form that a question is written into: about a message, or as a follow-up to an answer.</summary>
internal static class QuestionForm
{
    public const string AboutMessage = "about-message";

    private const string Field = "question";

    /// <summary>The form that an event opens; null where it opens none.</summary>
    public static DiscordForm? For(InteractionEvent happened) => happened switch
    {
        // The message's words stand in the field, to be cut down to a question: an article is none.
        IncomingMessageCommand about => Of(AboutMessage, "Ask about this message", "Your question", about.Text.Length == 0 ? null : DiscordText.Label(about.Text, ParameterSpec.LongestQuestion)),
        IncomingPress press when FollowUps.OpensForm(press.CustomId) => Of(press.CustomId, "Ask on", "Your next question", null),
        _ => null,
    };

    public static string Question(IncomingForm form) => form.Written.GetValueOrDefault(Field) ?? "";

    private static DiscordForm Of(string id, string title, string label, string? written) =>
        new(id, title, [new DiscordFormField(Field, label, "Who claimed it? How many were killed, and who says so?", written) { IsTall = true, LongestText = ParameterSpec.LongestQuestion }]);
}
