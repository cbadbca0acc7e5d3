using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord;

/// <summary>The seam to the platform, in our own records: another client library can stand behind it.</summary>
internal interface IDiscordTransport
{
    /// <summary>Hands on what happens until cancelled; one event does not wait for another.</summary>
    Task ReceiveAsync(Func<DiscordEvent, CancellationToken, Task> handle, CancellationToken cancellation);

    /// <summary>Makes the commands known in the guilds, in place of those known there before.</summary>
    Task RegisterCommandsAsync(IReadOnlyList<CommandSpec> commands, IReadOnlyList<string> guilds, CancellationToken cancellation);

    /// <summary>Says that an answer will come; within 3 seconds of the call.</summary>
    Task DeferAsync(Interaction interaction, bool forAskerOnly, CancellationToken cancellation);

    /// <summary>Answers: the first message, then the others behind it.</summary>
    /// <param name="deferred">The answer takes the place of a deferred one.</param>
    Task AnswerAsync(Interaction interaction, IReadOnlyList<DiscordMessage> messages, bool deferred, CancellationToken cancellation);

    /// <summary>Offers values for the option that is being typed; at most 25.</summary>
    Task SuggestAsync(Interaction interaction, IReadOnlyList<ArgumentSuggestion> values, CancellationToken cancellation);
}
