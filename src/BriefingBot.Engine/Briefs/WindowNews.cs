using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>A forecast, warning or assessment with its line.</summary>
internal sealed record OutlookLine(Claim Claim, Cited Line);

/// <summary>The news of a window, whatever the scope, the gravest first: every line is written and checked once, however many briefs list it.</summary>
internal sealed record WindowNews(
    BriefWindow Window,
    IReadOnlyList<NewsEvent> Events,
    IReadOnlyList<AttackTraits> Backfilled,
    IReadOnlyList<OutlookLine> Outlook,
    IReadOnlyList<GroupLine> Groups,
    IReadOnlyList<EarlierAttack> Earlier,
    BriefReading Reading)
{
    public static WindowNews Of(BriefMaterial material, BriefWindow window, ReplyCheck check) => new(
        window,
        [.. NewsEvent.Join(material.Attacks.Select(a => AttackNews.Of(a, window)).Where(n => !n.IsVoid), check).OrderByDescending(e => e.Gravity).ThenBy(e => e.Main.Attack.Id, StringComparer.Ordinal)],
        material.Backfilled,
        [.. material.Outlook.Where(BriefOutlook.LooksAhead).Select(c => new OutlookLine(c, BriefOutlook.Line(c))).Where(o => check.Missing(o.Line).Count == 0)],
        [.. BriefGroups.Lines(material.Groups).Where(g => check.Missing(g.Line).Count == 0)],
        material.Earlier,
        material.Reading);
}
