using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord;

/// <summary>The seam to the platform, in our own records: another client library can stand behind it.</summary>
internal interface IDiscordTransport
{
    /// <summary>Hands on what happens until cancelled; one event does not wait for another.</summary>
    Task ReceiveAsync(Func<DiscordEvent, CancellationToken, Task> handle, CancellationToken cancellation);

    /// <summary>Makes the commands known where the configuration wants them, in place of those known there before; does nothing where they are already.</summary>
    Task RegisterCommandsAsync(IReadOnlyList<CommandSpec> commands, CancellationToken cancellation);

    /// <summary>Says that an answer will come; within 3 seconds of the call.</summary>
    Task DeferAsync(Interaction interaction, Deferral deferral, CancellationToken cancellation);

    /// <summary>Answers: the first message, then the others behind it.</summary>
    /// <returns>The ids of the messages, as far as the platform told them.</returns>
    Task<IReadOnlyList<string>> AnswerAsync(Interaction interaction, IReadOnlyList<DiscordMessage> messages, AnswerPlace place, CancellationToken cancellation);

    /// <summary>Offers values for the option that is being typed; at most 25.</summary>
    Task SuggestAsync(Interaction interaction, IReadOnlyList<ArgumentSuggestion> values, CancellationToken cancellation);

    /// <summary>Answers with a form to fill in.</summary>
    Task ShowFormAsync(Interaction interaction, DiscordForm form, CancellationToken cancellation);

    /// <summary>Answers a message in its channel, as a reply to it; each message once, however often it is asked for.</summary>
    /// <returns>The ids of the messages.</returns>
    Task<IReadOnlyList<string>> ReplyAsync(IncomingQuestion question, IReadOnlyList<DiscordMessage> messages, CancellationToken cancellation);

    /// <summary>Shows for some seconds that an answer is being written.</summary>
    Task ShowTypingAsync(string channel, CancellationToken cancellation);

    /// <summary>Opens a thread under a message.</summary>
    /// <returns>The thread's id, which is a channel's.</returns>
    Task<string> OpenThreadAsync(string channel, string message, string name, CancellationToken cancellation);
}

/// <summary>What is said while an answer is being made.</summary>
internal enum Deferral
{
    Everybody,
    AskerOnly,

    /// <summary>The message whose button was pressed will change, or stay.</summary>
    Update,
}

/// <summary>Where an answer goes.</summary>
internal enum AnswerPlace
{
    /// <summary>A new message, as the first answer.</summary>
    New,

    /// <summary>In place of the message whose button was pressed, as the first answer.</summary>
    Update,

    /// <summary>In place of what was deferred: the waiting message, or the one whose button was pressed.</summary>
    Deferred,

    /// <summary>New messages, after the interaction was acknowledged.</summary>
    Behind,
}
