using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using BriefingBot.Chat.Discord.Messages;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>
/// Makes the commands known, where they are not known as they are: in each guild of the list, or everywhere at once. What was registered
/// is kept as a hash, so that a start changes nothing that has not changed; what a former configuration registered elsewhere is taken away.
/// </summary>
internal sealed class CommandRegistration(DiscordRestClient rest, IRegistrationStore store, DiscordOptions options, DiscordState state)
{
    private readonly SemaphoreSlim _turn = new(1);
    private IReadOnlyList<ApplicationCommand>? _commands;
    private string? _application;

    public async Task RegisterAsync(IReadOnlyList<CommandSpec> commands, CancellationToken cancellation)
    {
        if (await ApplicationAsync(cancellation) is not { } application)
            return;
        _commands = CommandDefinitions.Of(commands, CommandNames.Supplied);
        foreach (var guild in Guilds)
            await RegisterAsync(application, guild, anew: false, cancellation);
        await WithdrawAsync(application, cancellation);
    }

    /// <summary>A guild has invited the bot: whatever was registered there before went when the bot was removed.</summary>
    public async Task RejoinedAsync(string guild, CancellationToken cancellation)
    {
        if (_commands is not null && _application is { } application && Guilds.Contains(guild))
            await RegisterAsync(application, guild, anew: true, cancellation);
    }

    /// <summary>Guilds to register in; null stands for everywhere.</summary>
    private IReadOnlyList<string?> Guilds => options.RegistersEverywhere ? [null] : [.. options.Guilds.Distinct(StringComparer.Ordinal)];

    private async Task<string?> ApplicationAsync(CancellationToken cancellation)
    {
        try
        {
            return _application = (await rest.ApplicationAsync(cancellation)).Id;
        }
        catch (DiscordRestException fault)
        {
            // A refused token is said by the gateway, once.
            if (fault.Status != HttpStatusCode.Unauthorized)
                state.NotRegistered(DiscordState.Everywhere, fault.Message);
            return null;
        }
    }

    private async Task RegisterAsync(string application, string? guild, bool anew, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var scope = Scope(application, guild);
            var hash = Hash(_commands!);
            if (anew || await store.FindAsync(scope, cancellation) != hash || (await rest.CommandsAsync(application, guild, cancellation)).Count != _commands!.Count)
            {
                await rest.PutCommandsAsync(application, guild, _commands!, cancellation);
                await store.KeepAsync(scope, hash, cancellation);
            }
            state.Registered(guild ?? DiscordState.Everywhere);
        }
        catch (DiscordRestException fault)
        {
            state.NotRegistered(guild ?? DiscordState.Everywhere, Sentence(fault));
        }
        catch (OutageException outage)
        {
            state.NotRegistered(guild ?? DiscordState.Everywhere, outage.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task WithdrawAsync(string application, CancellationToken cancellation)
    {
        var prefix = Scope(application, "");
        var wanted = Guilds.Select(g => Scope(application, g)).ToHashSet(StringComparer.Ordinal);
        foreach (var scope in (await store.ScopesAsync(prefix, cancellation)).Where(s => !wanted.Contains(s)))
        {
            try
            {
                await rest.PutCommandsAsync(application, scope[prefix.Length..] is { Length: > 0 } guild && guild != DiscordState.Everywhere ? guild : null, [], cancellation);
            }
            catch (DiscordRestException fault) when (fault.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
            {
                // The bot is in that guild no longer, and its commands went with it.
            }
            catch (DiscordRestException fault)
            {
                state.NotRegistered(scope[prefix.Length..], fault.Message);
                continue;
            }
            await store.ForgetAsync(scope, cancellation);
        }
    }

    private static string Scope(string application, string? guild) => $"discord:{application}:{guild ?? DiscordState.Everywhere}";

    private static string Hash(IReadOnlyList<ApplicationCommand> commands) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Options)));

    private static string Sentence(DiscordRestException fault) => fault.Code == DiscordRestException.MissingAccess
        ? "the server has not given the bot the scope applications.commands; invite it again with the link of \"briefingbot discord invite\""
        : fault.Message;
}
