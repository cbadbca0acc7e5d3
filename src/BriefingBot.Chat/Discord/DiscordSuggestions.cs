using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord;

/// <summary>What is offered while an option is being typed, within what the platform takes.</summary>
internal sealed class DiscordSuggestions(ArgumentSuggestions suggestions, CommandTable table)
{
    private const int Most = 25;
    private const int LongestValue = 100;

    /// <summary>Has ready what the first suggestions would else wait for: the names read, and the code compiled for good, which takes some thirty calls.</summary>
    /// <returns>How much was suggested.</returns>
    public async Task<int> PrepareAsync(CancellationToken cancellation)
    {
        var found = 0;
        foreach (var (command, option) in table.Commands.SelectMany(c => c.Parameters.Select(p => (c.Name, Option: p))).DistinctBy(o => o.Option.Kind))
        {
            for (var letter = 'a'; letter <= 'z'; letter++)
                found += (await suggestions.OfAsync(command, option.Name, $"{letter}", Most, cancellation)).Count;
        }
        return found;
    }

    public async Task<IReadOnlyList<ArgumentSuggestion>> OfAsync(IncomingTyping typing, CancellationToken cancellation)
    {
        var found = await suggestions.OfAsync(typing.Command, typing.Option, typing.Text, Most, cancellation);
        // A cut value would name nothing: those too long for the platform are left out. A label may be cut.
        return [.. found.Where(s => s.Value.Length is > 0 and <= LongestValue).DistinctBy(s => s.Value).Select(s => s with { Label = Rendering.DiscordText.Label(s.Label, LongestValue) })];
    }
}
