namespace BriefingBot.Tests.Subscriptions;

public sealed class WatchRunnerTests : IAsyncLifetime
{
    private static readonly string[] Towns = ["Kabul", "Herat", "Kandahar", "Kunduz", "Jalalabad", "Ghazni", "Khost", "Farah"];

    private DigestWorld _world = null!;

    private IReadOnlyList<string> Sent => _world.Telegram.In("news");

    public async Task InitializeAsync() => _world = await DigestWorld.StartAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task A_story_that_fits_is_told_once_and_one_that_does_not_is_not()
    {
        await _world.SayAsync("/watch add Kabul");
        await _world.ReportAsync("Kabul", 7);
        await _world.ReportAsync("Herat", 4);
        await LookAsync(1);
        await LookAsync(1);
        Sent.ShouldHaveSingleItem().ShouldContain("Kabul");
    }

    [Fact]
    public async Task A_new_figure_edits_the_message_that_told_the_story()
    {
        await _world.SayAsync("/watch add Kabul");
        await _world.ReportAsync("Kabul", 7);
        await LookAsync(1);
        await _world.ReportAsync("Kabul", 12, outlet: "Balkh Courier", by: "the governor");
        await LookAsync(30);
        Sent.Count.ShouldBe(1);
        var edit = _world.Telegram.Posted[^1];
        edit.Edited.ShouldBe("m1");
        edit.Text.ShouldContain("12");
    }

    [Fact]
    public async Task What_was_known_before_the_watch_was_set_up_is_no_news()
    {
        await _world.ReportAsync("Kabul", 7);
        await _world.SayAsync("/watch add Kabul");
        await LookAsync(1);
        Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Quiet_hours_hold_back_and_end_in_one_message()
    {
        await _world.SayAsync("/digest zone Asia/Kabul");
        await _world.SayAsync("/watch add all quiet:11:00-15:00");
        await _world.ReportAsync("Kabul", 7);
        await LookAsync(1);
        await _world.ReportAsync("Herat", 4);
        await LookAsync(1);
        Sent.ShouldBeEmpty();
        await _world.GoToAsync("2024-06-08T10:29Z");
        Sent.ShouldBeEmpty();
        await _world.GoToAsync("2024-06-08T10:31Z");
        Sent.ShouldHaveSingleItem().ShouldStartWith("Held back until now: 2 attacks");
    }

    [Fact]
    public async Task More_than_the_cap_at_once_end_in_and_more()
    {
        await _world.SayAsync("/watch add all cap:3");
        foreach (var town in Towns)
            await _world.ReportAsync(town, 5);
        await LookAsync(1);
        Sent.Count.ShouldBe(3);
        Sent[2].ShouldStartWith("And 6 more");
        await _world.ReportAsync("Zaranj", 9);
        await LookAsync(1);
        Sent.Count.ShouldBe(3);
        await LookAsync(61);
        Sent.Count.ShouldBe(4);
        Sent[3].ShouldStartWith("Held back until now: 1 attack");
    }

    [Fact]
    public async Task A_watch_that_was_paused_tells_of_what_came_meanwhile()
    {
        await _world.SayAsync("/watch add Kabul");
        await _world.SayAsync("/watch pause");
        await _world.ReportAsync("Kabul", 7);
        await LookAsync(1);
        Sent.ShouldBeEmpty();
        await _world.SayAsync("/watch resume");
        await LookAsync(1);
        Sent.ShouldHaveSingleItem().ShouldContain("Kabul");
    }

    private Task LookAsync(int minutes) => _world.GoToAsync(_world.Clock.GetUtcNow().AddMinutes(minutes).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
}
