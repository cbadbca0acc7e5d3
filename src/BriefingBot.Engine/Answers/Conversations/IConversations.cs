namespace BriefingBot.Engine.Answers.Conversations;

/// <summary>
/// What a follow-up leans on, and which posted message a follow-up replies to. All of it is deleted after <see cref="HoursKept"/> hours.
/// </summary>
public interface IConversations
{
    const int HoursKept = 24;

    /// <summary>Keeps where a conversation stands after an answer and gives the id that a reply to the answer goes on with.</summary>
    Task<string> KeepAsync(ConversationContext context, CancellationToken cancellation);

    /// <summary>Where the conversation stands; null for an id that is not ours or too old.</summary>
    Task<ConversationContext?> ContextAsync(string conversation, CancellationToken cancellation);

    /// <summary>Ties a posted message to the conversation that a reply to it goes on with; one message may be tied anew.</summary>
    /// <param name="message">The platform's address of the message, opaque here: "discord:CHANNEL:MESSAGE".</param>
    Task RememberAsync(string message, string conversation, CancellationToken cancellation);

    /// <summary>The conversation of a posted message; null where none is held.</summary>
    Task<string?> FindAsync(string message, CancellationToken cancellation);

    /// <summary>Deletes what is too old, also while nobody asks.</summary>
    Task ForgetAsync(CancellationToken cancellation);
}
