namespace BriefingBot.Engine.Pictures;

/// <summary>Finds room for labels, first come first served: one that would cover another or leave the picture is left out.</summary>
internal sealed class LabelPlaces(double width, double height)
{
    private readonly List<(double Left, double Top, double Right, double Bottom)> _taken = [];

    /// <summary>Keeps labels off a dot.</summary>
    public void Avoid(double x, double y, double radius) => _taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>Where a label beside a dot stands (right of it, left, below, above, then aslant) and by which end; null without room.</summary>
    public (double X, double Y, string Anchor)? Beside(double x, double y, double radius, double across, double size)
    {
        var gap = radius + 5;
        var aslant = gap * 0.75;
        (double X, double Y, string Anchor)[] choices =
        [
            (x + gap, y + (size * 0.35), "start"), (x - gap, y + (size * 0.35), "end"), (x, y + gap + size, "middle"), (x, y - gap, "middle"),
            (x + aslant, y - aslant, "start"), (x + aslant, y + aslant + size, "start"), (x - aslant, y - aslant, "end"), (x - aslant, y + aslant + size, "end"),
        ];
        return choices.Select(c => ((double, double, string)?)c).FirstOrDefault(c => TryTake(Left(c!.Value, across), c.Value.Item2, across, size));
    }

    private static double Left((double X, double Y, string Anchor) choice, double across) => choice.Anchor switch
    {
        "start" => choice.X,
        "end" => choice.X - across,
        _ => choice.X - (across / 2),
    };

    /// <summary>Where a label around a middle begins; null without room.</summary>
    public (double X, double Y)? Around(double x, double y, double across, double size) => TryTake(x - (across / 2), y, across, size) ? (x - (across / 2), y) : null;

    private bool TryTake(double x, double baseline, double across, double size)
    {
        var (left, top, right, bottom) = (x - 2, baseline - size, x + across + 2, baseline + (size * 0.3));
        if (left < 4 || top < 4 || right > width - 4 || bottom > height - 4)
            return false;
        if (_taken.Exists(t => left < t.Right && right > t.Left && top < t.Bottom && bottom > t.Top))
            return false;
        _taken.Add((left, top, right, bottom));
        return true;
    }
}
