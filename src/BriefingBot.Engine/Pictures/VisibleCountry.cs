namespace BriefingBot.Engine.Pictures;

/// <summary>The part of a country that a map shows, as closed lines on the picture, and where its name fits.</summary>
internal sealed record VisibleCountry(string Name, IReadOnlyList<List<(double X, double Y)>> Rings)
{
    // Fewer pixels are no land that an eye sees.
    private const double Smallest = 1.5;
    private const int Steps = 12;

    public static VisibleCountry? Of(CountryOutline country, MapView view)
    {
        var rings = country.Rings.Where(view.Shows)
            .Where(r => (r.East - r.West) * view.PixelsPerDegree >= Smallest || (r.North - r.South) * view.PixelsPerDegree >= Smallest)
            .Select(r => RingClipper.Clip(r.Points.Select(p => view.Place(p.Lat, p.Lon)), view.Width, view.Height))
            .Where(r => r.Count > 2)
            .ToList();
        return rings.Count == 0 ? null : new VisibleCountry(country.Name, rings);
    }

    /// <summary>Middles of places for a name of that width, the nearest to its middle first: the name lies within the land from end to end.</summary>
    public IEnumerable<(double X, double Y)> Middles(double across, double size)
    {
        var ring = Rings.MaxBy(Extent)!;
        var (left, right, top, bottom) = (ring.Min(p => p.X), ring.Max(p => p.X), ring.Min(p => p.Y), ring.Max(p => p.Y));
        if (right - left < across)
            return [];
        var (middleX, middleY) = ((left + right) / 2, (top + bottom) / 2);
        var grid = from i in Enumerable.Range(1, Steps - 1)
                   from j in Enumerable.Range(1, Steps - 1)
                   let x = left + ((right - left) * i / Steps)
                   let y = top + ((bottom - top) * j / Steps)
                   orderby Math.Pow((x - middleX) / (right - left), 2) + Math.Pow((y - middleY) / Math.Max(1, bottom - top), 2)
                   select (X: x, Y: y);
        // Asked for one by one: looking whether a point is within land takes longer than sorting.
        return grid.Where(p => Holds(ring, p.X, p.Y - (size / 3)) && Holds(ring, p.X - (across / 2), p.Y - (size / 3)) && Holds(ring, p.X + (across / 2), p.Y - (size / 3)));
    }

    private static double Extent(List<(double X, double Y)> ring) => (ring.Max(p => p.X) - ring.Min(p => p.X)) * (ring.Max(p => p.Y) - ring.Min(p => p.Y));

    private static bool Holds(List<(double X, double Y)> ring, double x, double y)
    {
        var within = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            var (a, b) = (ring[i], ring[j]);
            if (a.Y > y != b.Y > y && x < ((b.X - a.X) * (y - a.Y) / (b.Y - a.Y)) + a.X)
                within = !within;
        }
        return within;
    }
}
