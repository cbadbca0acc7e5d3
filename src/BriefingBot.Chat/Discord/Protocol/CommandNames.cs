namespace BriefingBot.Chat.Discord.Protocol;

/// <summary>Names and descriptions of commands and options in other languages, by the platform's locales ("de", "pt-BR").</summary>
/// <param name="ByLocale">For each locale: "attacks" or "attacks country" to its name and description.</param>
internal sealed record CommandNames(IReadOnlyDictionary<string, IReadOnlyDictionary<string, CommandName>> ByLocale)
{
    public static readonly CommandNames None = new(new Dictionary<string, IReadOnlyDictionary<string, CommandName>>());

    public IReadOnlyDictionary<string, string>? Names(params string[] path) => Of(path, n => n.Name);

    public IReadOnlyDictionary<string, string>? Summaries(params string[] path) => Of(path, n => n.Summary);

    private Dictionary<string, string>? Of(string[] path, Func<CommandName, string?> part)
    {
        var key = string.Join(' ', path);
        var found = ByLocale.Where(l => l.Value.TryGetValue(key, out var name) && part(name) is not null).ToDictionary(l => l.Key, l => part(l.Value[key])!, StringComparer.Ordinal);
        return found.Count == 0 ? null : found;
    }
}

internal sealed record CommandName(string? Name, string? Summary);
