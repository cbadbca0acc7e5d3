using System.Globalization;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Protocol.Gateway;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>The seam on our own protocol client.</summary>
internal sealed class DiscordTransport(DiscordRestClient rest, GatewayShards gateway, CommandRegistration registration, DiscordState state) : IDiscordTransport
{
    public Task ReceiveAsync(Func<DiscordEvent, CancellationToken, Task> handle, CancellationToken cancellation)
    {
        var events = new GatewayEvents(state, happened => _ = Task.Run(() => handle(happened, cancellation), cancellation), guild => _ = Task.Run(() => registration.RejoinedAsync(guild, cancellation), cancellation));
        return gateway.RunAsync(events.Take, cancellation);
    }

    public Task RegisterCommandsAsync(IReadOnlyList<CommandSpec> commands, CancellationToken cancellation) => registration.RegisterAsync(commands, cancellation);

    public Task DeferAsync(Interaction interaction, Deferral deferral, CancellationToken cancellation) =>
        rest.AnswerAsync(Id(interaction), interaction.Token, deferral == Deferral.Update
            ? new InteractionAnswer(InteractionAnswer.DeferredUpdate)
            : new InteractionAnswer(InteractionAnswer.Deferred, new DeferredAnswer(deferral == Deferral.AskerOnly ? DiscordMessage.EphemeralFlag : 0)), cancellation);

    public async Task<IReadOnlyList<string>> AnswerAsync(Interaction interaction, IReadOnlyList<DiscordMessage> messages, AnswerPlace place, CancellationToken cancellation)
    {
        var ids = new List<string?>();
        if (place == AnswerPlace.Deferred)
            ids.Add(await rest.EditOriginalAsync(interaction.ApplicationId, interaction.Token, messages[0], cancellation));
        else if (place == AnswerPlace.New)
            ids.Add(await rest.AnswerAsync(Id(interaction), interaction.Token, new InteractionAnswer(InteractionAnswer.Message, messages[0]), cancellation));
        else if (place == AnswerPlace.Update)
            ids.Add(await rest.AnswerAsync(Id(interaction), interaction.Token, new InteractionAnswer(InteractionAnswer.Update, messages[0].ForEdit()), cancellation));
        foreach (var message in messages.Skip(place == AnswerPlace.Behind ? 0 : 1))
            ids.Add(await rest.FollowUpAsync(interaction.ApplicationId, interaction.Token, message, cancellation));
        return [.. ids.OfType<string>()];
    }

    public Task SuggestAsync(Interaction interaction, IReadOnlyList<ArgumentSuggestion> values, CancellationToken cancellation) =>
        rest.AnswerAsync(Id(interaction), interaction.Token, new InteractionAnswer(InteractionAnswer.Autocomplete, new AutocompleteAnswer([.. values.Select(v => new CommandChoice(v.Label, v.Value))])), cancellation);

    public Task ShowFormAsync(Interaction interaction, DiscordForm form, CancellationToken cancellation) =>
        rest.AnswerAsync(Id(interaction), interaction.Token, new InteractionAnswer(InteractionAnswer.Form, FormAnswer.Of(form)), cancellation);

    public async Task<IReadOnlyList<string>> ReplyAsync(IncomingQuestion question, IReadOnlyList<DiscordMessage> messages, CancellationToken cancellation)
    {
        var ids = new List<string>();
        for (var i = 0; i < messages.Count; i++)
        {
            var reference = i == 0 ? new DiscordReference(question.MessageId.ToString(CultureInfo.InvariantCulture)) : null;
            // Only an answer to an interaction can be for one person alone.
            var message = messages[i] with { Flags = messages[i].Flags & ~DiscordMessage.EphemeralFlag, MessageReference = reference };
            ids.Add(await rest.CreateMessageAsync(question.Origin.ChannelId, message, $"a{question.MessageId}-{i}", cancellation));
        }
        return ids;
    }

    public Task ShowTypingAsync(string channel, CancellationToken cancellation) => rest.ShowTypingAsync(channel, cancellation);

    public Task<string> OpenThreadAsync(string channel, string message, string name, CancellationToken cancellation) => rest.CreateThreadAsync(channel, message, name, cancellation);

    private static string Id(Interaction interaction) => interaction.Id.ToString(CultureInfo.InvariantCulture);
}
