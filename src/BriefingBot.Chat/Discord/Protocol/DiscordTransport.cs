using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Protocol.Gateway;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>The seam on our own protocol client.</summary>
internal sealed class DiscordTransport(DiscordRestClient rest, GatewayConnection gateway) : IDiscordTransport
{
    public Task ReceiveAsync(Func<DiscordEvent, CancellationToken, Task> handle, CancellationToken cancellation) =>
        gateway.RunAsync(
            payload =>
            {
                if (payload.Event == "INTERACTION_CREATE" && InteractionReader.Read(payload.Data) is { } happened)
                    _ = Task.Run(() => handle(happened, cancellation), cancellation);
            },
            cancellation);

    public async Task RegisterCommandsAsync(IReadOnlyList<CommandSpec> commands, IReadOnlyList<string> guilds, CancellationToken cancellation)
    {
        var application = await rest.ApplicationAsync(cancellation);
        var definitions = CommandDefinitions.Of(commands);
        foreach (var guild in guilds)
            await rest.PutCommandsAsync(application.Id, guild, definitions, cancellation);
    }

    public Task DeferAsync(Interaction interaction, bool forAskerOnly, CancellationToken cancellation) =>
        rest.AnswerAsync(Id(interaction), interaction.Token, new InteractionAnswer(InteractionAnswer.Deferred, new DeferredAnswer(forAskerOnly ? DiscordMessage.EphemeralFlag : 0)), cancellation);

    public async Task AnswerAsync(Interaction interaction, IReadOnlyList<DiscordMessage> messages, bool deferred, CancellationToken cancellation)
    {
        if (deferred)
            await rest.EditOriginalAsync(interaction.ApplicationId, interaction.Token, messages[0], cancellation);
        else
            await rest.AnswerAsync(Id(interaction), interaction.Token, new InteractionAnswer(InteractionAnswer.Message, messages[0]), cancellation);
        foreach (var message in messages.Skip(1))
            await rest.FollowUpAsync(interaction.ApplicationId, interaction.Token, message, cancellation);
    }

    public Task SuggestAsync(Interaction interaction, IReadOnlyList<ArgumentSuggestion> values, CancellationToken cancellation) =>
        rest.AnswerAsync(Id(interaction), interaction.Token, new InteractionAnswer(InteractionAnswer.Autocomplete, new AutocompleteAnswer([.. values.Select(v => new CommandChoice(v.Label, v.Value))])), cancellation);

    private static string Id(Interaction interaction) => interaction.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
