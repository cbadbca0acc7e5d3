using System.Globalization;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Actions;

/// <summary>Finds the subscription of the channel that a call means: by its number, or the only one there is.</summary>
internal sealed class SubscriptionFinder(ISubscriptionStore store)
{
    /// <returns>The subscription and the words after its number, or the reply that says why there is none.</returns>
    public async Task<(Subscription? Found, string Words, Reply? Refusal)> FindAsync(CommandCall call, SubscriptionKind kind, CancellationToken cancellation)
    {
        var name = SubscriptionReplies.Name(kind);
        var all = await store.OfChannelAsync(call.Asker.Channel, kind, cancellation);
        if (all.Count == 0)
            return (null, "", Reply.NotFound($"No {name}", $"This channel has no {name}; set one up with /{call.Spec.Examples[0]}.", new ReplyButton("Help", $"/help {call.Spec.Name}")));
        var words = (call.Text(DigestCommand.WhatParameter) ?? "").Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        var first = words.Length > 0 ? words[0].TrimStart('#') : "";
        if (long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return all.FirstOrDefault(s => s.Number == number) is { } found
                ? (found, words.Length > 1 ? words[1] : "", null)
                : (null, "", Reply.NotFound($"No {name} {number}", $"This channel has no {name} {number}; it has {Numbers(all)}."));
        }
        return all.Count == 1
            ? (all[0], string.Join(' ', words), null)
            : (null, "", Reply.Invalid($"This channel has more than one {name}: {Numbers(all)}. Say which one, such as /{call.Spec.Name} {call.Text(DigestCommand.ActionParameter)} {all[0].Number}."));
    }

    private static string Numbers(IReadOnlyList<Subscription> all) => string.Join(", ", all.Select(s => s.Number.ToString(CultureInfo.InvariantCulture)));
}
