using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Rendering;

namespace BriefingBot.Chat.Discord;

/// <summary>The form that a question is written into: about a message, or as a follow-up to an answer.</summary>
internal static class QuestionForm
{
    public const string AboutMessage = "about-message";

    private const string Hint = "Who claimed it? How many were killed, and who says so?";

    /// <summary>The form that an event opens; null where it opens none.</summary>
    public static DiscordForm? For(InteractionEvent happened) => happened switch
    {
        // The message's words stand in the field, to be cut down to a question: an article is none.
        IncomingMessageCommand about => new DiscordForm(AboutMessage, "Ask about this message", "Your question", Hint, about.Text.Length == 0 ? null : DiscordText.Label(about.Text, DiscordForm.LongestQuestion)),
        IncomingPress press when FollowUps.OpensForm(press.CustomId) => new DiscordForm(press.CustomId, "Ask on", "Your next question", Hint, null),
        _ => null,
    };
}
