using BriefingBot.Engine.Status;
using Microsoft.Extensions.Logging;

namespace BriefingBot.Chat.Discord;

/// <summary>How the connection to Discord is, for /status and the log: each change is said once.</summary>
internal sealed class DiscordState(DiscordOptions options, TimeProvider clock, ILogger<DiscordState> logger) : IReportsState
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, bool> _connected = [];
    private readonly Dictionary<string, string> _unregistered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _guilds = new(StringComparer.Ordinal);
    private int _shards = 1;
    private string? _why;
    private string? _stopped;
    private DateTimeOffset _since = clock.GetUtcNow();

    public IEnumerable<PartState> States()
    {
        lock (_lock)
            return [new PartState("Discord", Words(), _since)];
    }

    /// <summary>So many connections are meant to stand.</summary>
    public void Expect(int shards)
    {
        lock (_lock)
            _shards = shards;
    }

    /// <summary>A connection stands, with the guilds that it serves; null where it went on with those it had.</summary>
    public void Connected(int shard, IReadOnlyList<string>? guilds)
    {
        lock (_lock)
        {
            var before = AllConnected;
            _connected[shard] = true;
            _guilds.UnionWith(guilds ?? []);
            if (before != AllConnected)
                _since = clock.GetUtcNow();
            if (guilds is null || !AllConnected)
                return;
        }
        foreach (var guild in Absent())
            DiscordLog.NotInGuild(logger, guild);
    }

    public void Lost(int shard, string why)
    {
        lock (_lock)
        {
            if (AllConnected)
                _since = clock.GetUtcNow();
            _connected[shard] = false;
            _why = why;
        }
    }

    /// <summary>Discord refuses the bot; nothing gets better by itself.</summary>
    public void Stopped(string sentence)
    {
        lock (_lock)
        {
            _connected.Clear();
            _stopped = sentence;
            _since = clock.GetUtcNow();
        }
        DiscordLog.Stopped(logger, sentence);
    }

    public void Joined(string guild)
    {
        bool fresh;
        lock (_lock)
            fresh = _guilds.Add(guild);
        if (fresh && !options.Guilds.Contains(guild, StringComparer.Ordinal))
            DiscordLog.NotListed(logger, guild);
    }

    public void Removed(string guild)
    {
        lock (_lock)
            _guilds.Remove(guild);
        if (options.Guilds.Contains(guild, StringComparer.Ordinal))
            DiscordLog.NotInGuild(logger, guild);
    }

    /// <summary>Commands could not be made known.</summary>
    /// <param name="scope">A guild's id, or "everywhere".</param>
    public void NotRegistered(string scope, string sentence)
    {
        lock (_lock)
            _unregistered[scope] = sentence;
        DiscordLog.NotRegistered(logger, scope, sentence);
    }

    public void Registered(string scope)
    {
        lock (_lock)
            _unregistered.Remove(scope);
    }

    private bool AllConnected => _connected.Count(c => c.Value) >= _shards;

    private string Words()
    {
        if (_stopped is not null)
            return $"off: {_stopped}";
        var connected = _connected.Count(c => c.Value);
        var words = (connected, AllConnected) switch
        {
            (_, true) => "connected",
            (0, _) => _why is null ? "connecting" : $"not connected: {_why}",
            _ => $"connected in part ({connected} of {_shards} connections): {_why}",
        };
        var absent = AllConnected ? Absent() : [];
        var more = absent.Select(g => $"server {g} has not invited the bot").Concat(_unregistered.Select(u => $"no commands in {(u.Key == Everywhere ? Everywhere : $"server {u.Key}")}: {u.Value}"));
        return string.Join("; ", more.Prepend(words));
    }

    public const string Everywhere = "everywhere";

    private List<string> Absent()
    {
        lock (_lock)
            return [.. options.Guilds.Where(g => !_guilds.Contains(g)).Distinct(StringComparer.Ordinal)];
    }
}
