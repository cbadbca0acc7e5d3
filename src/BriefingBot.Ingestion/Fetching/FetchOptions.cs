using BriefingBot.Ingestion.Fetching.Addresses;

namespace BriefingBot.Ingestion.Fetching;

/// <summary>How fetching behaves; the configuration section <see cref="Section"/>.</summary>
public sealed class FetchOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Fetch";

    /// <summary>Default of <see cref="SizeLimit"/>: 5 MiB.</summary>
    public const int DefaultSizeLimit = 5 * 1024 * 1024;

    /// <summary>Default of <see cref="Redirects"/>.</summary>
    public const int DefaultRedirects = 5;

    /// <summary>Default of <see cref="Concurrency"/>.</summary>
    public const int DefaultConcurrency = 8;

    /// <summary>Default of <see cref="LowestRate"/>.</summary>
    public const int DefaultLowestRate = 512;

    /// <summary>Default of <see cref="HostTableSize"/>.</summary>
    public const int DefaultHostTableSize = 4096;

    /// <summary>Default of <see cref="Deadline"/>: 30 seconds.</summary>
    public static readonly TimeSpan DefaultDeadline = TimeSpan.FromSeconds(30);

    /// <summary>Default of <see cref="IdleLimit"/>: 10 seconds.</summary>
    public static readonly TimeSpan DefaultIdleLimit = TimeSpan.FromSeconds(10);

    /// <summary>Default of <see cref="HostPause"/>: 1 second.</summary>
    public static readonly TimeSpan DefaultHostPause = TimeSpan.FromSeconds(1);

    /// <summary>Default of <see cref="RobotsLifetime"/>: 24 hours, the longest that RFC 9309 (2.4) allows.</summary>
    public static readonly TimeSpan DefaultRobotsLifetime = TimeSpan.FromHours(24);

    /// <summary>Gets or sets the networks in CIDR form ("10.1.0.0/16") that may be fetched from although they are not on the public Internet.</summary>
    public IList<string> AllowedNetworks { get; set; } = [];

    /// <summary>Gets or sets the pause between the end of one request to a host and the start of the next.</summary>
    public TimeSpan HostPause { get; set; } = DefaultHostPause;

    /// <summary>Gets or sets the longest that one fetch may take, redirects and body included; waiting for the host's turn is not counted.</summary>
    public TimeSpan Deadline { get; set; } = DefaultDeadline;

    /// <summary>Gets or sets the longest time in which no byte of a body arrives.</summary>
    public TimeSpan IdleLimit { get; set; } = DefaultIdleLimit;

    /// <summary>Gets or sets the lowest rate of a body in bytes a second, averaged over half of <see cref="IdleLimit"/>.</summary>
    public int LowestRate { get; set; } = DefaultLowestRate;

    /// <summary>Gets or sets the largest body in bytes, after decompression.</summary>
    public int SizeLimit { get; set; } = DefaultSizeLimit;

    /// <summary>Gets or sets how many redirects are followed.</summary>
    public int Redirects { get; set; } = DefaultRedirects;

    /// <summary>Gets or sets how many requests run at the same time, over all hosts.</summary>
    public int Concurrency { get; set; } = DefaultConcurrency;

    /// <summary>Gets or sets how many hosts (and robots.txt files) are remembered; the ones not used for longest are forgotten.</summary>
    public int HostTableSize { get; set; } = DefaultHostTableSize;

    /// <summary>Gets or sets how long a robots.txt is believed.</summary>
    public TimeSpan RobotsLifetime { get; set; } = DefaultRobotsLifetime;

    /// <summary>Gets or sets where a site's owner finds out who is asking, a web address; part of the User-Agent.</summary>
    public string? UserAgentContact { get; set; }

    /// <summary>Checks every option.</summary>
    /// <returns>One line for each fault: where it is, what is wrong, what would be right. Empty when all is well.</returns>
    public IReadOnlyList<string> Validate()
    {
        var faults = new List<string>();
        for (var index = 0; index < AllowedNetworks.Count; index++)
        {
            if (!AllowedNetwork.TryParse(AllowedNetworks[index], out _, out var fault))
            {
                faults.Add($"{Section}:AllowedNetworks:{index} {fault}");
            }
        }

        Range(faults, nameof(HostPause), HostPause, TimeSpan.Zero, TimeSpan.FromHours(1));
        Range(faults, nameof(Deadline), Deadline, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(10));
        Range(faults, nameof(IdleLimit), IdleLimit, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(10));
        Range(faults, nameof(RobotsLifetime), RobotsLifetime, TimeSpan.FromMinutes(1), DefaultRobotsLifetime);
        Range(faults, nameof(LowestRate), LowestRate, 0, 1024 * 1024);
        Range(faults, nameof(SizeLimit), SizeLimit, 1024, 256 * 1024 * 1024);
        Range(faults, nameof(Redirects), Redirects, 0, 20);
        Range(faults, nameof(Concurrency), Concurrency, 1, 256);
        Range(faults, nameof(HostTableSize), HostTableSize, 1, 1_000_000);
        if (UserAgentContact is { Length: > 0 } contact && !UserAgent.IsContact(contact))
        {
            faults.Add($"{Section}:UserAgentContact is not a web address; write one such as https://example.org/about-our-bot, or leave it out");
        }

        return faults;
    }

    private static void Range<T>(List<string> faults, string name, T value, T lowest, T highest)
        where T : IComparable<T>
    {
        if (value.CompareTo(lowest) < 0 || value.CompareTo(highest) > 0)
        {
            faults.Add($"{Section}:{name} is {value}; it must be between {lowest} and {highest}");
        }
    }
}
