using System.Globalization;
using BriefingBot.Engine.Attacks.Ledger;
using BriefingBot.Engine.Briefs;
using BriefingBot.Engine.Delivery;
using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Subscriptions.Corrections;

/// <summary>A correction as the line that is added to a message: "Corrected 8 June 2024: killed 40 → 36, according to Nineveh Post, 8 June 2024".</summary>
internal static class CorrectionLine
{
    /// <param name="words">The attack's title as it stands in the message.</param>
    /// <returns>Null where the line would say what its sources do not bear out.</returns>
    public static Amendment? Of(Change change, Attack attack, string words, TimeZoneInfo zone, ReplyCheck check)
    {
        var day = TimeZoneInfo.ConvertTime(change.At, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        if (change.Kind == ChangeKind.Rejected)
            return new Amendment(words, null, $"Withdrawn {day}", "an analyst found that this was no attack, or none that happened", null);
        if (attack.Toll.FirstOrDefault(o => o.Id == change.FactId) is not { } right || attack.Toll.FirstOrDefault(o => o.Id == right.Corrects) is not { } wrong)
            return null;
        var line = new Cited(
            $"{BriefLines.Verb(right.Measure)} {BriefLines.Words(wrong)} → {BriefLines.Words(right)}, according to {ClaimText.Voice(right.By, right.Citation)}",
            right.Citation,
            wrong.Citation);
        return check.Missing(line).Count == 0 ? new Amendment(words, BriefLines.Words(wrong), $"Corrected {day}", line.Text, right.Citation.Url) : null;
    }
}
