using System.Xml.Linq;
using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Pictures;

namespace BriefingBot.Tests.Pictures;

public class ActivityPlotTests
{
    [Fact]
    public void Months_without_an_attack_keep_their_place()
    {
        var plot = ActivityPlot.Draw("Title", [new MonthCount(2023, 11, 2), new MonthCount(2024, 2, 1)])!;

        plot.Sparkline.ShouldBe("█··▄");
        plot.Alternative.ShouldBe("Attacks in the holdings over time, 2023-11 to 2024-02, at most 2 a bar");
    }

    [Fact]
    public void Over_more_than_three_years_a_bar_is_a_year() =>
        ActivityPlot.Draw("Title", [new MonthCount(2018, 5, 1), new MonthCount(2021, 1, 2), new MonthCount(2021, 9, 2)])!.Sparkline.ShouldBe("▂··█");

    [Fact]
    public void The_picture_is_well_formed_whatever_the_title() =>
        XDocument.Parse(ActivityPlot.Draw("<b>&\"'</svg>", [new MonthCount(2024, 3, 1)])!.Svg).Root!.Name.LocalName.ShouldBe("svg");

    [Fact]
    public void Nothing_is_no_picture() => ActivityPlot.Draw("Title", []).ShouldBeNull();
}
