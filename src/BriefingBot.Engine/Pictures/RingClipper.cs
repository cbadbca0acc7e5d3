namespace BriefingBot.Engine.Pictures;

/// <summary>Cuts a closed line to a rectangle (Sutherland and Hodgman, 1974) and leaves out points that no eye tells apart.</summary>
internal static class RingClipper
{
    // Outside of the picture, so that the cut edges do not show.
    private const double Margin = 8;

    // Pixels.
    private const double Finest = 0.6;

    public static List<(double X, double Y)> Clip(IEnumerable<(double X, double Y)> ring, double width, double height)
    {
        var points = Thin(ring);
        points = Cut(points, p => p.X + Margin, (a, b, t) => (-Margin, a.Y + ((b.Y - a.Y) * t)));
        points = Cut(points, p => width + Margin - p.X, (a, b, t) => (width + Margin, a.Y + ((b.Y - a.Y) * t)));
        points = Cut(points, p => p.Y + Margin, (a, b, t) => (a.X + ((b.X - a.X) * t), -Margin));
        return Cut(points, p => height + Margin - p.Y, (a, b, t) => (a.X + ((b.X - a.X) * t), height + Margin));
    }

    private static List<(double X, double Y)> Thin(IEnumerable<(double X, double Y)> ring)
    {
        var points = new List<(double X, double Y)>();
        foreach (var p in ring)
        {
            if (points.Count == 0 || Math.Abs(p.X - points[^1].X) + Math.Abs(p.Y - points[^1].Y) >= Finest)
                points.Add(p);
        }
        return points;
    }

    /// <param name="inside">How far a point lies inside of the edge; negative outside.</param>
    private static List<(double X, double Y)> Cut(List<(double X, double Y)> points, Func<(double X, double Y), double> inside, Func<(double X, double Y), (double X, double Y), double, (double X, double Y)> meet)
    {
        var kept = new List<(double X, double Y)>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            var (a, b) = (points[i], points[(i + 1) % points.Count]);
            var (da, db) = (inside(a), inside(b));
            if (da >= 0)
                kept.Add(a);
            if (da >= 0 != db >= 0)
                kept.Add(meet(a, b, da / (da - db)));
        }
        return kept;
    }
}
