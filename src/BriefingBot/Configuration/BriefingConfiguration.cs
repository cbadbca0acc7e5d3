using System.Reflection;
using BriefingBot.Chat.Discord;
using BriefingBot.Chat.Telegram;
using BriefingBot.Ingestion.Fetching;
using BriefingBot.Storage;

namespace BriefingBot.Configuration;

/// <summary>
/// The configuration, read the .NET way: config/appsettings.json beside the program, user secrets, environment (Discord__Token),
/// command line (--Storage:Path=…), each over the one before; a secret may also come from a file (Discord__TokenFile).
/// </summary>
internal sealed class BriefingConfiguration
{
    private const long LongestSecretFile = 64 * 1024;

    private static readonly string[] SecretKeys = ["Discord:Token", "Telegram:Token", "Model:Key"];

    private BriefingConfiguration(IConfiguration source, List<string> faults)
    {
        Source = source;
        Storage = source.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        Knowledge = source.GetSection(KnowledgeOptions.Section).Get<KnowledgeOptions>() ?? new KnowledgeOptions();
        Http = source.GetSection(HttpOptions.Section).Get<HttpOptions>() ?? new HttpOptions();
        Model = source.GetSection(ModelOptions.Section).Get<ModelOptions>() ?? new ModelOptions();
        Discord = new DiscordOptions
        {
            Token = source["Discord:Token"] ?? "",
            ApiBase = source["Discord:ApiBase"] is { Length: > 0 } discord ? discord : DiscordOptions.DefaultApiBase,
            Guilds = List(source, "Discord:Guilds"),
            Admins = List(source, "Discord:Admins"),
            Analysts = List(source, "Discord:Analysts"),
            Commands = source["Discord:Commands"] is { Length: > 0 } commands ? commands : DiscordOptions.InGuilds,
            Contact = source["Discord:Contact"] is { Length: > 0 } contact ? contact : DiscordOptions.NoContact,
        };
        Telegram = new TelegramOptions
        {
            Token = source["Telegram:Token"] ?? "",
            ApiBase = source["Telegram:ApiBase"] is { Length: > 0 } telegram ? telegram : TelegramOptions.DefaultApiBase,
            Chats = List(source, "Telegram:Chats"),
            Admins = List(source, "Telegram:Admins"),
            Analysts = List(source, "Telegram:Analysts"),
            WebhookUrl = source["Telegram:WebhookUrl"] ?? "",
        };
        Fetch = ReadFetch(source, faults);
        Faults = [.. faults, .. Fetch.Validate(), .. Storage.Faults(), .. Knowledge.Faults(), .. Http.Faults(), .. Model.Faults(), .. Discord.Faults(), .. Telegram.Faults(), .. WebhookFaults(), .. KnownKeys.Faults(source)];
    }

    public IConfiguration Source { get; }

    public StorageOptions Storage { get; }

    public KnowledgeOptions Knowledge { get; }

    public HttpOptions Http { get; }

    public ModelOptions Model { get; }

    public FetchOptions Fetch { get; }

    public DiscordOptions Discord { get; }

    public TelegramOptions Telegram { get; }

    /// <summary>One line a fault: what, where, what would be right. Empty when the program can start.</summary>
    public IReadOnlyList<string> Faults { get; }

    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "config");

    public static BriefingConfiguration Read(IReadOnlyDictionary<string, string?> commandLine)
    {
        var faults = new List<string>();
        var builder = new ConfigurationBuilder();
        AddSettings(builder, faults);
        builder.AddUserSecrets(Assembly.GetExecutingAssembly(), optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(commandLine);
        var secrets = SecretsFromFiles(builder.Build(), faults);
        return new BriefingConfiguration(builder.AddInMemoryCollection(secrets).Build(), faults);
    }

    private IEnumerable<string> WebhookFaults()
    {
        if (Telegram.HasWebhook && Http.Urls.Length == 0)
            yield return "Telegram:WebhookUrl is set and Http:Urls is empty; name in Http:Urls where to listen, as the updates come in there.";
    }

    private static FetchOptions ReadFetch(IConfiguration source, List<string> faults)
    {
        var options = new FetchOptions { AllowedNetworks = [.. List(source, "Fetch:AllowedNetworks")] };
        if (source["Fetch:HostPause"] is { Length: > 0 } pause)
        {
            if (TimeSpan.TryParse(pause, System.Globalization.CultureInfo.InvariantCulture, out var span))
                options.HostPause = span;
            else
                faults.Add($"Fetch:HostPause is \"{pause}\"; give a time such as 00:00:01.");
        }
        return options;
    }

    private static void AddSettings(ConfigurationBuilder builder, List<string> faults)
    {
        var path = Path.Combine(Directory, "appsettings.json");
        try
        {
            var probe = new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
            builder.AddConfiguration(probe);
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            faults.Add($"{path} is not JSON: {e.InnerException?.Message ?? e.Message}");
        }
    }

    private static Dictionary<string, string?> SecretsFromFiles(IConfiguration source, List<string> faults)
    {
        var secrets = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in SecretKeys)
        {
            if (source[key + "File"] is not { Length: > 0 } path)
                continue;
            if (source[key] is { Length: > 0 })
            {
                faults.Add($"{key} and {key}File are both set; keep one of them.");
                continue;
            }
            try
            {
                if (new FileInfo(path).Length > LongestSecretFile)
                    faults.Add($"{key}File names {path}, which is too large for a secret; name a file that holds the secret alone.");
                else
                    secrets[key] = File.ReadAllText(path).Trim();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                faults.Add($"{key}File names {path}, which cannot be read; name a file that this user may read.");
            }
        }
        return secrets;
    }

    /// <summary>A list as an array in JSON, or as one text separated by commas in the environment.</summary>
    internal static IReadOnlyList<string> List(IConfiguration source, string key)
    {
        var section = source.GetSection(key);
        var entries = section.GetChildren().Select(c => c.Value).OfType<string>().ToList();
        return entries.Count > 0 ? entries : [.. (section.Value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)];
    }
}
