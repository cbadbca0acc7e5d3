using System.Collections.Concurrent;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Tests.Chat.Discord;

/// <summary>A platform that takes everything at once and keeps what it was told about each interaction.</summary>
internal sealed class RecordingTransport : IDiscordTransport
{
    /// <summary>Interactions that were acknowledged, how often, and how: "defer", "answer", "suggest", "form".</summary>
    public ConcurrentQueue<(ulong Interaction, string How)> First { get; } = new();

    /// <summary>Answers in full, by interaction.</summary>
    public ConcurrentDictionary<ulong, IReadOnlyList<DiscordMessage>> Answers { get; } = new();

    public Task ReceiveAsync(Func<DiscordEvent, CancellationToken, Task> handle, CancellationToken cancellation) => Task.Delay(Timeout.Infinite, cancellation);

    public Task RegisterCommandsAsync(IReadOnlyList<CommandSpec> commands, CancellationToken cancellation) => Task.CompletedTask;

    public Task DeferAsync(Interaction interaction, Deferral deferral, CancellationToken cancellation) => Take(interaction, "defer");

    public Task<IReadOnlyList<string>> AnswerAsync(Interaction interaction, IReadOnlyList<DiscordMessage> messages, AnswerPlace place, CancellationToken cancellation)
    {
        Answers[interaction.Id] = messages;
        if (place is AnswerPlace.New or AnswerPlace.Update)
            First.Enqueue((interaction.Id, "answer"));
        return Task.FromResult<IReadOnlyList<string>>([]);
    }

    public Task SuggestAsync(Interaction interaction, IReadOnlyList<ArgumentSuggestion> values, CancellationToken cancellation) => Take(interaction, "suggest");

    public Task ShowFormAsync(Interaction interaction, DiscordForm form, CancellationToken cancellation) => Take(interaction, "form");

    public Task<IReadOnlyList<string>> ReplyAsync(IncomingQuestion question, IReadOnlyList<DiscordMessage> messages, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([]);

    public Task ShowTypingAsync(string channel, CancellationToken cancellation) => Task.CompletedTask;

    public Task<string> OpenThreadAsync(string channel, string message, string name, CancellationToken cancellation) => Task.FromResult("1");

    private Task Take(Interaction interaction, string how)
    {
        First.Enqueue((interaction.Id, how));
        return Task.CompletedTask;
    }
}
