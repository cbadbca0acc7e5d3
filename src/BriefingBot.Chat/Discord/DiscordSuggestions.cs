using BriefingBot.Engine.Commands;

namespace BriefingBot.Chat.Discord;

/// <summary>What is offered while an option is being typed, within what the platform takes.</summary>
internal sealed class DiscordSuggestions(ArgumentSuggestions suggestions)
{
    private const int Most = 25;
    private const int LongestValue = 100;

    public async Task<IReadOnlyList<ArgumentSuggestion>> OfAsync(IncomingTyping typing, CancellationToken cancellation)
    {
        var found = await suggestions.OfAsync(typing.Command, typing.Option, typing.Text, Most, cancellation);
        // A cut value would name nothing: those too long for the platform are left out. A label may be cut.
        return [.. found.Where(s => s.Value.Length is > 0 and <= LongestValue).DistinctBy(s => s.Value).Select(s => s with { Label = Rendering.DiscordText.Label(s.Label, LongestValue) })];
    }
}
