using BriefingBot.Ingestion.Fetching.Robots;
using FsCheck;
using FsCheck.Fluent;

namespace BriefingBot.Tests.Ingestion.Fetching.Robots;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("", "/a", true)]
    [InlineData("<html>not found</html>", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: Other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: BriefingBot\nDisallow: /", "/a", false)]
    [InlineData("User-agent: briefingBOT\ndisallow:/", "/a", false)]
    [InlineData("User-agent: BriefingBot/9.9\nDisallow: /", "/a", false)]
    [InlineData("User-agent: BriefingBotter\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Briefing\nDisallow: /", "/a", true)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /a # comment\r\n", "/a", false)]
    [InlineData("User-agent: *\rDisallow: /a\r", "/a", false)]
    [InlineData("USER-AGENT : *\n  DISALLOW : /a  ", "/a", false)]
    public void A_file_says_whether_a_page_is_open(string text, string path, bool open) =>
        RobotsRules.Parse(text, "BriefingBot").Allows(path).ShouldBe(open);

    [Theory]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: BriefingBot\nAllow: /", "/a", true)]
    [InlineData("User-agent: BriefingBot\nDisallow: /b\n\nUser-agent: *\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: BriefingBot\n\nUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: x\nUser-agent: BriefingBot\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: x\nSitemap: http://s/\nUser-agent: BriefingBot\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: BriefingBot\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: BriefingBot\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: BriefingBot\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: BriefingBot\nDisallow: /b", "/c", true)]
    [InlineData("User-agent: BriefingBot\nCrawl-delay: 5\nDisallow: /a", "/a", false)]
    public void Groups_are_chosen_by_name_and_joined(string text, string path, bool open) =>
        RobotsRules.Parse(text, "BriefingBot").Allows(path).ShouldBe(open);

    [Theory]
    [InlineData("Disallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("Allow: /a\nDisallow: /a/b", "/a/b/c", false)]
    [InlineData("Disallow: /a\nAllow: /a", "/a", true)]
    [InlineData("Allow: /a\nDisallow: /a", "/a", true)]
    [InlineData("Disallow: /*.php\nAllow: /index.php", "/index.php", true)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/x", false)]
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Allow: /folder\nDisallow: /folder", "/folder/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    public void The_longest_rule_counts_and_allow_wins_a_tie(string rules, string path, bool open) =>
        RobotsRules.Parse("User-agent: *\n" + rules, "BriefingBot").Allows(path).ShouldBe(open);

    [Theory]
    [InlineData("/fish", "/fish.html", true)]
    [InlineData("/fish", "/Fish", false)]
    [InlineData("/fish*", "/fish/salmon", true)]
    [InlineData("/fish/", "/fish", false)]
    [InlineData("/*.php", "/filename.php?x", true)]
    [InlineData("/*.php", "/windows.PHP", false)]
    [InlineData("/*.php$", "/a.php", true)]
    [InlineData("/*.php$", "/a.php?b", false)]
    [InlineData("/*.php$", "/a.php/b.php", true)]
    [InlineData("/fish*.php", "/fishheads/catfish.php?x", true)]
    [InlineData("/a$", "/a", true)]
    [InlineData("/a$", "/ab", false)]
    [InlineData("/a$b", "/a$b", true)]
    [InlineData("/a$b", "/a%24b", true)]
    [InlineData("/a%2Ab", "/a*b", true)]
    [InlineData("/a%2Ab", "/axb", false)]
    [InlineData("/%7Ejoe", "/~joe", true)]
    [InlineData("/~joe", "/%7ejoe", true)]
    [InlineData("/ツ", "/%E3%83%84", true)]
    [InlineData("/%e3%83%84", "/ツ", true)]
    [InlineData("/a%2fb", "/a/b", false)]
    [InlineData("/a%2fb", "/a%2Fb", true)]
    [InlineData("*", "/any", true)]
    [InlineData("**", "/any", true)]
    [InlineData("*$", "/any", true)]
    [InlineData("$", "/any", false)]
    [InlineData("/ab*bc$", "/abc", false)]
    [InlineData("a", "/a", false)]
    [InlineData("/%", "/%", true)]
    public void Patterns_match_as_the_standard_says(string pattern, string path, bool matches) =>
        new RobotsPattern(RobotsPath.OfPattern(pattern)).Matches(RobotsPath.OfUrl(path)).ShouldBe(matches);

    [Fact]
    public void Matching_agrees_with_the_plain_definition()
    {
        var pattern = Gen.Elements('a', 'b', '*', '$').ArrayOf().Select(chars => new string(chars)[..Math.Min(8, chars.Length)]);
        var path = Gen.Elements('a', 'b').ArrayOf().Select(chars => new string(chars)[..Math.Min(12, chars.Length)]);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(pattern.ToArbitrary(), path.ToArbitrary(), (rule, url) =>
            new RobotsPattern(rule).Matches(url).ShouldBe(Defined(rule, url), $"{rule} on {url}")));
    }

    [Fact]
    public void Any_text_can_be_read()
    {
        var lines = Gen.Elements("User-agent:", "Disallow:", "Allow:", "BriefingBot", "*", "/a", "$", "#", ":", "%", "%4", "\n", "\r", " ", "\0", "ü", "\ud800");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(lines.ArrayOf().ToArbitrary(), parts =>
        {
            RobotsRules.Parse(string.Concat(parts), "BriefingBot").Allows("/a?b");
        }));
    }

    [Fact]
    public void A_pattern_made_to_explode_does_not()
    {
        var pattern = new RobotsPattern("/" + string.Concat(Enumerable.Repeat("*a", 20_000)) + "*b");
        pattern.Matches("/" + new string('a', 100_000)).ShouldBeFalse();
        pattern.Matches("/" + new string('a', 100_000) + "b").ShouldBeTrue();
    }

    private static bool Defined(string pattern, string path) =>
        pattern switch
        {
            "$" => path.Length == 0,
            ['*', .. var rest] => Enumerable.Range(0, path.Length + 1).Any(skip => Defined(rest, path[skip..])),
            [var first, .. var rest] => path.StartsWith(first) && Defined(rest, path[1..]),
            _ => true,
        };
}
