namespace BriefingBot.Configuration;

/// <summary>The keys that there are. A key of our sections that is none of them is a spelling mistake, and a silent one without this.</summary>
internal static class KnownKeys
{
    public static readonly string[] All =
    [
        "Discord:Token", "Discord:TokenFile", "Discord:ApiBase", "Discord:Guilds", "Discord:Admins", "Discord:Analysts", "Discord:Commands", "Discord:Contact",
        "Telegram:Token", "Telegram:TokenFile", "Telegram:ApiBase", "Telegram:Chats", "Telegram:Admins", "Telegram:Analysts", "Telegram:WebhookUrl",
        "Storage:Provider", "Storage:Path",
        "Http:Urls",
        "Knowledge:Starter",
        "Fetch:AllowedNetworks", "Fetch:HostPause",
        "Model:Endpoint", "Model:Name", "Model:Key", "Model:KeyFile",
    ];

    public static IEnumerable<string> Sections { get; } = [.. All.Select(k => k.Split(':')[0]).Distinct()];

    public static IEnumerable<string> Faults(IConfiguration source)
    {
        foreach (var section in Sections)
        {
            foreach (var child in source.GetSection(section).GetChildren())
            {
                var key = $"{section}:{child.Key}";
                if (!All.Contains(key, StringComparer.OrdinalIgnoreCase))
                    yield return $"{key} is no option; the options of {section} are {string.Join(", ", All.Where(k => k.StartsWith(section + ":", StringComparison.Ordinal)))}.";
            }
        }
    }
}
