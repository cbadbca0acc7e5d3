using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Groups;

namespace BriefingBot.Chat.Discord;

/// <summary>What is offered while an option is being typed: groups by any of their names, and the choices of the table.</summary>
internal sealed class DiscordSuggestions(CommandTable table, GroupCatalogue groups)
{
    private const int Most = 25;
    private const int LongestValue = 100;

    public async Task<IReadOnlyList<string>> OfAsync(IncomingTyping typing, CancellationToken cancellation)
    {
        var parameter = table.Find(typing.Command)?.Parameter(typing.Option);
        var found = parameter?.Kind switch
        {
            ParameterKind.Group when typing.Text.Trim().Length > 0 => (await groups.ResolverAsync(cancellation)).Complete(typing.Text, Most).Select(c => c.Name),
            ParameterKind.Choice => parameter.Choices!.Where(c => c.Contains(typing.Text, StringComparison.OrdinalIgnoreCase)),
            _ => [],
        };
        // A cut name would name nobody: those too long for the platform are left out.
        return [.. found.Where(n => n.Length is > 0 and <= LongestValue).Distinct(StringComparer.Ordinal).Take(Most)];
    }
}
