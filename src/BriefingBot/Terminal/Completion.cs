using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;

namespace BriefingBot.Terminal;

/// <summary>What Tab offers: commands at the start of a line, group names after a command that takes one.</summary>
internal sealed class Completion(CommandTable table, GroupResolver groups)
{
    private const int Offered = 8;

    /// <summary>Whole lines that the typed one may become, best first.</summary>
    public IReadOnlyList<string> Of(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        if (blank < 0)
        {
            var typed = line.TrimStart('/');
            return [.. table.Commands.Select(c => c.Name).Where(n => n.StartsWith(typed, StringComparison.OrdinalIgnoreCase)).Select(n => $"/{n} ")];
        }
        if (table.Find(line[..blank].TrimStart('/')) is not { } spec || !spec.Parameters.Any(p => p.Positional && p.Name is "name" or "what" or "first"))
            return [];
        var name = line[(blank + 1)..];
        return name.Trim().Length == 0 ? [] : [.. groups.Complete(name, Offered).Select(c => $"{line[..blank]} {c.Name}").Distinct(StringComparer.Ordinal)];
    }
}
