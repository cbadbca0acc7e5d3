using System.Xml.Linq;
using BriefingBot.Engine.Pictures;

namespace BriefingBot.Tests.Pictures;

public sealed class TrendPlotTests
{
    private static readonly (string, string) Days = ("1 March 2024", "4 March 2024");

    [Fact]
    public void The_last_count_is_marked_and_the_means_of_those_before_it_are_drawn()
    {
        var texts = XDocument.Parse(TrendPlot.Draw("New attacks a day", [1, 2, 6, 4], Days, [2, 3])!.Svg).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();

        texts.ShouldContain("mean of 2: 4");
        texts.ShouldContain("mean of 3: 3");
        texts.ShouldContain("4 March 2024");
    }

    [Theory]
    [InlineData(1, "0 1")]
    [InlineData(7, "0 2 4 6 8")]
    [InlineData(43, "0 20 40 60")]
    [InlineData(1234, "0 500 1,000 1,500")]
    public void The_axis_has_round_whole_figures(int greatest, string figures)
    {
        var svg = PictureStyle.Open(10, 10);
        PlotScale.Grid(svg, PlotScale.Ceiling(greatest), 0, 10, 0, 10);

        string.Join(' ', XDocument.Parse(svg.Append("</svg>").ToString()).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)).ShouldBe(figures);
    }

    [Fact]
    public void Nothing_but_zeros_is_no_picture() => TrendPlot.Draw("New attacks", [0, 0, 0], Days, [2]).ShouldBeNull();
}
