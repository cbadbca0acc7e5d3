using BriefingBot.Engine.Facts;
using BriefingBot.Engine.Pictures;
using BriefingBot.Engine.Replies;

namespace BriefingBot.Engine.Briefs;

/// <summary>The pictures of a brief: where the attacks were, and how many there were in the windows before.</summary>
internal sealed class BriefPictures(MapOutlines outlines)
{
    public IEnumerable<ReplyBlock> Draw(BriefContent content, BriefFrame frame)
    {
        if (AttackMap.Draw($"{char.ToUpperInvariant(frame.Topics[0])}{frame.Topics[1..]}, {frame.Short}", Points(content), outlines) is { } map)
            yield return map;
        if (Plot(content.Trend, frame) is { } plot)
            yield return plot;
    }

    private static List<MapPoint> Points(BriefContent content) =>
        [.. content.New.Concat(content.Changed).Select(e => e.Main.Attack).Where(a => a.Place is { Latitude: not null, Longitude: not null, Precision: not PlacePrecision.Country })
            .GroupBy(a => (a.Place!.Latitude, a.Place.Longitude))
            .Select(at => new MapPoint(at.Key.Latitude!.Value, at.Key.Longitude!.Value, at.First().Place!.Name, at.Sum(a => TollView.Of(a.Toll, TollMeasure.Killed)?.Range.High ?? 0), at.Count()))];

    private static PictureBlock? Plot(Trend trend, BriefFrame frame)
    {
        if (!trend.HasPast)
            return null;
        var first = frame.Window.From - (frame.Window.Length * Trend.Longest);
        return TrendPlot.Draw($"New attacks {frame.Every}", [.. trend.Before, trend.Now], (frame.Day(first), frame.Day(frame.Window.To.AddTicks(-1))), [Trend.Recent, Trend.Longest]);
    }
}
