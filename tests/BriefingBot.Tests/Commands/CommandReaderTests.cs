using BriefingBot.Engine.Commands;

namespace BriefingBot.Tests.Commands;

public class CommandReaderTests
{
    private static readonly DateOnly Today = new(2024, 3, 28);

    private static CommandReading Read(string line)
    {
        var words = CommandWords.Split(line);
        return CommandReader.Read(CommandTable.Standard.Find(words[0].Text)!, [.. words.Skip(1)], Today);
    }

    [Theory]
    [InlineData("attacks isis-k since:2024")]
    [InlineData("attacks isis-k since: 2024")]
    [InlineData("attacks isis-k --since 2024")]
    [InlineData("attacks isis-k --since=2024")]
    [InlineData("attacks --since 2024 isis-k")]
    [InlineData("attacks isis-k since 2024")]
    [InlineData("attacks what:isis-k SINCE:2024-01-01")]
    public void An_option_may_be_written_in_every_usual_way(string line)
    {
        var arguments = Read(line).Arguments.ShouldNotBeNull();

        arguments.Text("what").ShouldBe("isis-k");
        arguments.Period.ShouldBe(new Period(new DateOnly(2024, 1, 1), null));
    }

    [Theory]
    [InlineData("attacks since:March 2024 isis-k")]
    [InlineData("attacks isis-k since:March 2024")]
    public void A_date_of_several_words_belongs_to_its_option(string line)
    {
        var arguments = Read(line).Arguments.ShouldNotBeNull();

        arguments.Text("what").ShouldBe("isis-k");
        arguments.Period.Since.ShouldBe(new DateOnly(2024, 3, 1));
    }

    [Theory]
    [InlineData("min-killed")]
    [InlineData("min_killed")]
    [InlineData("minkilled")]
    public void Hyphens_in_an_options_name_do_not_matter(string name) => Read($"attacks {name}:10").Arguments!.Number("min-killed").ShouldBe(10);

    [Theory]
    [InlineData("group", "NAME is missing; write /group NAME [private:], for example /group isis-k.")]
    [InlineData("group \"\"", "NAME is missing; write /group NAME [private:], for example /group isis-k.")]
    [InlineData("group \" \u0007 \"", "NAME is missing; write /group NAME [private:], for example /group isis-k.")]
    [InlineData("attacks --sinse 2024", "/attacks has no option \"sinse\"; did you mean since?")]
    [InlineData("group isis-k bogus:1", "/group has no option \"bogus\"; it takes name, private.")]
    [InlineData("attacks isis-k sicne:2024", "/attacks has no option \"sicne\"; did you mean since?")]
    [InlineData("search border clashes sorce:Vox", "/search has no option \"sorce\"; did you mean source?")]
    [InlineData("attack", "WHAT is missing; write /attack WHAT [history:] [merge:] [split:] [confirm:] [reject:] [undo:] [private:], for example /attack crocus city hall.")]
    [InlineData("about --xyzzy", "/about has no option \"xyzzy\"; it takes private.")]
    [InlineData("attacks since:2024-13", "\"2024-13\" is not a date; since takes 2024-03-22, 2024-03, 2024, \"March 2024\" or \"last 7 days\".")]
    [InlineData("attacks since:2024 until:2023", "The period ends on 2023-12-31, before it begins on 2024-01-01; swap the two.")]
    [InlineData("attacks min-killed:many", "min-killed takes a whole number such as 10, not \"many\".")]
    [InlineData("attacks page:0", "page takes a whole number such as 10, not \"0\".")]
    [InlineData("attacks page:99999999999999", "page takes a whole number such as 10, not \"99999999999999\".")]
    [InlineData("attacks page:2 page:3", "page is given twice; give it once.")]
    [InlineData("attacks type:bomb", "type is one of assassination, armed-assault, bombing, hijacking, barricade, kidnapping, facility, unarmed-assault, unknown; not \"bomb\".")]
    [InlineData("group isis-k private:maybe", "private is either true or false, not \"maybe\".")]
    [InlineData("status now", "/status does not know what to do with \"now\"; write /status [private:].")]
    public void A_fault_is_one_sentence_that_says_what_would_be_right(string line, string sentence)
    {
        var reading = Read(line);

        reading.Arguments.ShouldBeNull();
        reading.Fault.ShouldBe(sentence);
    }

    [Fact]
    public void A_name_of_ten_thousand_characters_is_refused_with_its_length() =>
        Read("group " + new string('a', 10_000)).Fault.ShouldBe("NAME is 10,000 characters long; at most 200 can be read.");

    [Theory]
    [InlineData("attack Operation: Unity", "what", "Operation: Unity")]
    [InlineData("group \"bogus:1\"", "name", "bogus:1")]
    [InlineData("ask who said quote:unquote", "question", "who said quote:unquote")]
    [InlineData("search score 2:1", "terms", "score 2:1")]
    [InlineData("sources add https://example.org/feed.xml", "what", "https://example.org/feed.xml")]
    public void A_colon_in_a_name_a_question_or_an_address_makes_no_option(string line, string parameter, string text) =>
        Read(line).Arguments.ShouldNotBeNull().Text(parameter).ShouldBe(text);

    [Fact]
    public void A_button_carries_the_whole_call_and_reads_back()
    {
        var spec = CommandTable.Standard.Find("attacks")!;
        var arguments = Read("attacks \"isis khorasan\" country:\"Burkina Faso\" since March 2024 min-killed:3 page:2").Arguments!;

        var line = arguments.ToCommandLine(spec, 3);

        line.ShouldBe("/attacks \"isis khorasan\" country:\"Burkina Faso\" since:2024-03-01 min-killed:3 page:3");
        var again = CommandReader.Read(spec, [.. CommandWords.Split(line).Skip(1)], Today).Arguments!;
        again.ToCommandLine(spec, 3).ShouldBe(line);
    }

    [Fact]
    public void Options_by_name_are_read_like_words()
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = "isis-k", ["since"] = "2024", ["min-killed"] = "3" };

        var arguments = CommandReader.Read(CommandTable.Standard.Find("attacks")!, options, Today).Arguments!;

        arguments.Period.Since.ShouldBe(new DateOnly(2024, 1, 1));
        arguments.Number("min-killed").ShouldBe(3);
    }

    [Fact]
    public void No_words_make_the_reader_throw()
    {
        var random = new Random(20240322);
        const string Signs = "abz09 -—:=\"“”'/\\;,.()[]{}\0\u0007\u202e\ud83d\udca5é%_*";
        foreach (var spec in CommandTable.Standard.Commands)
        {
            for (var i = 0; i < 300; i++)
            {
                var line = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => Signs[random.Next(Signs.Length)])]);
                var reading = CommandReader.Read(spec, CommandWords.Split(line), Today);
                (reading.Arguments is null).ShouldBe(reading.Fault is not null);
            }
        }
    }

    [Fact]
    public void A_choice_takes_one_word_and_what_follows_belongs_to_the_next_parameter()
    {
        var arguments = Read("sources grade The Evening Gazette B").Arguments!;

        (arguments.Text("action"), arguments.Text("what")).ShouldBe(("grade", "The Evening Gazette B"));
    }
}
