using System.Net;
using BriefingBot.Chat.Discord.Protocol.Rest;
using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord;

/// <summary>What stands in the way of answering on Discord, asked from Discord itself without connecting; and the link that invites the bot.</summary>
public sealed class DiscordSetup
{
    /// <summary>
    /// View channels, send messages, embed links, attach files, read the history that replies point into, open public threads, write in threads
    /// ("Permissions", bits 10, 11, 14, 15, 16, 35 and 38).
    /// </summary>
    private const long Permissions = (1L << 10) | (1L << 11) | (1L << 14) | (1L << 15) | (1L << 16) | (1L << 35) | (1L << 38);

    private readonly DiscordRestClient _rest;
    private readonly DiscordOptions _options;

    internal DiscordSetup(DiscordRestClient rest, DiscordOptions options)
    {
        _rest = rest;
        _options = options;
    }

    public static DiscordSetup Of(DiscordOptions options, TimeProvider clock) =>
        new(new DiscordRestClient(new RestSender(RestHttp.Create(), options, clock, new Random(1))), options);

    /// <summary>The link under which a server's admin invites the bot.</summary>
    /// <exception cref="OutageException">Discord does not take the token, or cannot be reached.</exception>
    public async Task<string> InvitationAsync(CancellationToken cancellation)
    {
        try
        {
            return Invitation((await _rest.ApplicationAsync(cancellation)).Id);
        }
        catch (DiscordRestException fault)
        {
            throw new OutageException(Sentence(fault), fault);
        }
    }

    /// <summary>One finding after another; after a refused token there is nothing more to ask.</summary>
    public async Task<IReadOnlyList<SetupFinding>> CheckAsync(CancellationToken cancellation)
    {
        var findings = new List<SetupFinding>();
        try
        {
            var application = await _rest.ApplicationAsync(cancellation);
            findings.Add(new(true, $"The token is that of {application.Name ?? "the application"} ({application.Id})."));
            findings.Add(Starts(await _rest.GatewayAsync(cancellation)));
            foreach (var guild in _options.Guilds.Distinct(StringComparer.Ordinal))
                findings.AddRange(await GuildAsync(application.Id, guild, cancellation));
            if (_options.RegistersEverywhere)
                findings.Add(await CommandsAsync(application.Id, null, "Everywhere", cancellation));
        }
        catch (DiscordRestException fault)
        {
            findings.Add(new(false, Sentence(fault)));
        }
        if (_options.Guilds.Count == 0)
            findings.Add(new(false, "Discord:Guilds is empty, so nobody is answered; give the ids of the servers that may ask."));
        if (_options.Admins.Count == 0)
            findings.Add(new(true, "Discord:Admins is empty: nobody may change the set-up from Discord, or ask in direct messages."));
        return findings;
    }

    private static SetupFinding Starts(GatewayBot gateway) => gateway.SessionStartLimit.Remaining > 0
        ? new(true, $"Discord can be reached; {gateway.SessionStartLimit.Remaining:N0} of {gateway.SessionStartLimit.Total:N0} starts are left today.")
        : new(false, $"No start is left today; the next ones come in {TimeSpan.FromMilliseconds(gateway.SessionStartLimit.ResetAfter).TotalHours:0.0} hours.");

    private async Task<IReadOnlyList<SetupFinding>> GuildAsync(string application, string guild, CancellationToken cancellation)
    {
        try
        {
            var name = (await _rest.GuildAsync(guild, cancellation)).Name ?? "Server";
            var invited = new SetupFinding(true, $"{name} ({guild}) has invited the bot.");
            return _options.RegistersEverywhere ? [invited] : [invited, await CommandsAsync(application, guild, $"{name} ({guild})", cancellation)];
        }
        catch (DiscordRestException fault) when (fault.Status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
        {
            return [new(false, $"Server {guild} has not invited the bot; its admin can do so at {Invitation(application)}")];
        }
    }

    private async Task<SetupFinding> CommandsAsync(string application, string? guild, string where, CancellationToken cancellation)
    {
        try
        {
            var known = (await _rest.CommandsAsync(application, guild, cancellation)).Count;
            return known > 0 ? new(true, $"{where}: {known} commands are registered.") : new(true, $"{where}: no commands are registered yet; the service does so when it starts.");
        }
        catch (DiscordRestException fault) when (fault.Status == HttpStatusCode.Forbidden)
        {
            return new(false, $"{where}: the scope applications.commands is missing; invite the bot again at {Invitation(application)}");
        }
    }

    private static string Invitation(string application) =>
        $"https://discord.com/oauth2/authorize?client_id={Uri.EscapeDataString(application)}&scope=bot+applications.commands&permissions={Permissions}";

    private static string Sentence(DiscordRestException fault) => fault.Status == HttpStatusCode.Unauthorized
        ? "Discord does not accept the token; set Discord:Token to the one that the developer portal shows."
        : $"Discord could not be asked ({fault.Message}).";
}

/// <param name="IsSound">False where something is missing; the sentence then says what to do.</param>
public sealed record SetupFinding(bool IsSound, string Sentence);
