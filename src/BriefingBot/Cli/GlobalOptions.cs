using BriefingBot.Configuration;
using BriefingBot.Engine.Facts;

namespace BriefingBot.Cli;

/// <summary>The options that every call takes, and the words that are left.</summary>
/// <param name="Settings">Configuration keys given on the command line: --Storage:Path=x.</param>
/// <param name="Fault">What is wrong with the options, in one sentence.</param>
internal sealed record GlobalOptions(bool Json, DateTimeOffset? Now, IReadOnlyDictionary<string, string?> Settings, IReadOnlyList<string> Rest, string? Fault)
{
    public static GlobalOptions Take(IReadOnlyList<string> args)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var rest = new List<string>();
        var json = false;
        DateTimeOffset? now = null;
        string? fault = null;
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = Cut(args[i]);
            if (name == "--json" && value is null)
            {
                json = true;
            }
            else if (name == "--now")
            {
                value ??= ++i < args.Count ? args[i] : "";
                if (PublicationTime.TryParse(value, out var time))
                    now = time.Instant;
                else
                    fault = $"--now takes a time such as 2024-03-28T07:00:00Z or 2024-03-28, not \"{value}\".";
            }
            else if (name.StartsWith("--", StringComparison.Ordinal) && IsSetting(name[2..]))
            {
                settings[name[2..]] = value ?? (++i < args.Count ? args[i] : null);
            }
            else
            {
                rest.Add(args[i]);
            }
        }
        return new GlobalOptions(json, now, settings, rest, fault);
    }

    private static (string Name, string? Value) Cut(string word)
    {
        var cut = word.IndexOf('=', StringComparison.Ordinal);
        return cut < 0 ? (word, null) : (word[..cut], word[(cut + 1)..]);
    }

    // A misspelled key is a setting too, so that the check can name it.
    private static bool IsSetting(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && KnownKeys.Sections.Contains(name[..colon], StringComparer.OrdinalIgnoreCase);
    }
}
