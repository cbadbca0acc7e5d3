using BriefingBot.Engine.Groups;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>Writes a brief: the bottom line, what changed, what is new, watches, disputes, the outlook, news of groups, and what it rests on.</summary>
internal sealed class BriefWriter(BriefPictures pictures, ReplyCheck check)
{
    private const int MostButtons = 4;

    public Reply Write(BriefContent content, BriefFrame frame)
    {
        var reply = new Reply(ReplyStatus.Answered, frame.Title)
        {
            Record = new ReplyRecord("brief", BriefRecord.Of(content, frame)),
            Accent = frame.Scope.Groups is [var only] ? GroupColour.Of(only) : null,
        };
        return content.HasNews
            ? reply with { Summary = BottomLine.Of(content, frame), Blocks = [.. Blocks(content, frame)], Buttons = [.. Buttons(content)] }
            : reply with { Summary = BottomLine.Nothing(content, frame) };
    }

    private IEnumerable<ReplyBlock> Blocks(BriefContent content, BriefFrame frame)
    {
        var most = BriefBounds.Of(frame.Scope.Length);
        if (content.Changed.Count > 0)
            yield return List("What changed", [.. content.Changed.Select(e => e.ChangeLine!)], most.Changed);
        if (content.New.Count > 0)
            yield return List("New attacks, the gravest first", [.. content.New.Select(e => e.NewLine!)], most.New);
        if (content.Watches.Count > 0)
            yield return List("Watch hits", [.. content.Watches.Select(w => WatchHits.Line(w.Watch, w.Hits)).Where(l => check.Missing(l).Count == 0)], most.Watches);
        if (content.Disputed.Count > 0)
            yield return List("Disputed", [.. content.Disputed.Select(e => e.DisputeLine!)], most.Disputed);
        if (content.Outlook.Count > 0)
            yield return List("To look out for, as sources say", [.. content.Outlook.Select(o => o.Line)], most.Outlook);
        if (content.Groups.Count > 0)
            yield return List("New about groups", [.. content.Groups.Select(g => g.Line)], most.Groups);
        yield return new TextBlock(content.Trend.ToWords(frame));
        if (frame.Scope.Length == BriefLength.Full)
        {
            foreach (var picture in pictures.Draw(content, frame))
                yield return picture;
        }
        yield return new ListBlock("What this rests on", [.. BriefGround.Lines(content, frame)]);
    }

    private static ListBlock List(string heading, IReadOnlyList<Cited> lines, int most) => lines.Count <= most
        ? new ListBlock(heading, lines)
        : new ListBlock(heading, [.. lines.Take(most), $"and {lines.Count - most:N0} more"]);

    private static IEnumerable<ReplyButton> Buttons(BriefContent content) =>
        content.New.Concat(content.Changed).OrderByDescending(e => e.Gravity).Take(MostButtons).Select(e => new ReplyButton(e.Main.Attack.Title, $"/attack {e.Main.Attack.Id}"));
}
