using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>The news of a window, whatever the scope, the gravest first: every line is written and checked once, however many briefs list it.</summary>
internal sealed record WindowNews(
    BriefWindow Window,
    IReadOnlyList<NewsEvent> Events,
    IReadOnlyList<AttackTraits> Backfilled,
    IReadOnlyList<Claim> Outlook,
    IReadOnlyList<EarlierAttack> Earlier,
    BriefReading Reading)
{
    public static WindowNews Of(BriefMaterial material, BriefWindow window, ReplyCheck check) => new(
        window,
        [.. NewsEvent.Join(material.Attacks.Select(a => AttackNews.Of(a, window)).Where(n => !n.IsVoid), check).OrderByDescending(e => e.Gravity).ThenBy(e => e.Main.Attack.Id, StringComparer.Ordinal)],
        material.Backfilled,
        material.Outlook,
        material.Earlier,
        material.Reading);
}
