using System.Text.Json;

namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>Names and descriptions of commands and options in other languages, by the platform's locales ("de", "pt-BR").</summary>
/// <param name="ByLocale">For each locale: "attacks", "attacks country", or "* page" for an option wherever it has no name of its own, to its name and description.</param>
internal sealed record CommandNames(IReadOnlyDictionary<string, IReadOnlyDictionary<string, CommandName>> ByLocale)
{
    private const string Anywhere = "*";

    public static readonly CommandNames None = new(new Dictionary<string, IReadOnlyDictionary<string, CommandName>>());

    /// <summary>Those that come with the program (Names/*.json).</summary>
    public static CommandNames Supplied { get; } = Read([("de", "de"), ("fr", "fr"), ("es-ES", "es"), ("es-419", "es")]);

    public IReadOnlyDictionary<string, string>? Names(params string[] path) => Of(path, n => n.Name);

    public IReadOnlyDictionary<string, string>? Summaries(params string[] path) => Of(path, n => n.Summary);

    private Dictionary<string, string>? Of(string[] path, Func<CommandName, string?> part)
    {
        var found = ByLocale.Select(l => (Locale: l.Key, Words: Find(l.Value, path) is { } name ? part(name) : null)).Where(f => f.Words is not null).ToDictionary(f => f.Locale, f => f.Words!, StringComparer.Ordinal);
        return found.Count == 0 ? null : found;
    }

    private static CommandName? Find(IReadOnlyDictionary<string, CommandName> names, string[] path) =>
        names.GetValueOrDefault(string.Join(' ', path)) ?? (path.Length > 1 ? names.GetValueOrDefault($"{Anywhere} {path[^1]}") : null);

    private static CommandNames Read(IEnumerable<(string Locale, string File)> locales) =>
        new(locales.ToDictionary(l => l.Locale, l => Read(l.File), StringComparer.Ordinal));

    private static IReadOnlyDictionary<string, CommandName> Read(string file)
    {
        using var stream = typeof(CommandNames).Assembly.GetManifestResourceStream($"BriefingBot.Chat.Discord.Protocol.Names.{file}.json")
            ?? throw new InvalidOperationException($"The names of the commands in \"{file}\" are not in the program.");
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream)!.ToDictionary(n => n.Key, n => new CommandName(n.Value[0], n.Value.ElementAtOrDefault(1)), StringComparer.Ordinal);
    }
}

internal sealed record CommandName(string? Name, string? Summary);
