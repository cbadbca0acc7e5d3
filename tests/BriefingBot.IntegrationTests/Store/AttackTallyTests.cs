using BriefingBot.Engine.Attacks;
using BriefingBot.Engine.Commands;
using BriefingBot.Engine.Facts;
using BriefingBot.IntegrationTests.Fixtures;

namespace BriefingBot.IntegrationTests.Store;

/// <summary>The kept sums against attacks counted one by one.</summary>
public sealed class AttackTallyTests : IAsyncLifetime
{
    private const int Attacks = 400;
    private static readonly string[] Places = ["Old Ford", "Ford", "New Ford", "Hill of Old Ford", "Quay"];

    private static readonly DateOnly FirstDay = new(2019, 12, 1);

    private readonly TemporaryFolder _folder = new();
    private readonly Random _random = new(4);
    private readonly Dictionary<int, Entered> _entered = [];
    private StoreServices _services = null!;

    private sealed record Entered(int Day, int LastDay, string Country, int Type, int Listed, int? Low, int? High, bool OfGroup, string Place, string Title);

    private string Path => _folder.File("briefings.db");

    public async Task InitializeAsync()
    {
        _services = new StoreServices(Path);
        await _services.Database.OpenAsync(CancellationToken.None);
        var sql = new List<string>();
        for (var row = 1; row <= Attacks; row++)
        {
            sql.Add(Insert(row, _entered[row] = Draw()));
            if (_entered[row].OfGroup)
                sql.Add($"INSERT INTO attack_group SELECT 'red-band', day, row, last_day, listed, killed_low, killed_high FROM attack WHERE row = {row}");
        }
        foreach (var row in _entered.Keys.Where(_ => _random.Next(4) == 0).ToList())
            sql.Add(Change(row));
        sql.Add("INSERT INTO attack_search (rowid, title, names, place) SELECT row, title, '', place FROM attack");
        await Sql.ExecuteAsync(Path, $"BEGIN; {string.Join("; ", sql)}; COMMIT;");
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("2020-02-10", null)]
    [InlineData(null, "2020-03-31")]
    [InlineData("2020-01-15", "2020-01-15")]
    [InlineData("2020-02-01", "2020-02-29")]
    [InlineData("2020-01-31", "2020-06-01")]
    [InlineData("2031-01-01", null)]
    public async Task Sums_and_months_of_a_period_are_those_of_its_attacks(string? since, string? until)
    {
        var period = new Period(Day(since), Day(until));
        foreach (var query in Queries(period))
        {
            var expected = _entered.Values.Where(e => Fits(e, query)).ToList();
            var page = await _services.Get<IAttackStore>().ListAsync(query, CancellationToken.None);

            page.Attacks.Select(a => a.Id).ShouldBe(Ids(query), $"{query}");
            page.Totals.ShouldBe(new AttackTotals(expected.Count, expected.Count(e => e.Low is not null), expected.Sum(e => e.Low ?? 0), expected.Sum(e => e.High ?? 0)), $"{query}");
            (await _services.Get<IAttackStore>().CountAsync(query, CancellationToken.None)).ShouldBe(expected.Count);
            (await _services.Get<IAttackStore>().ActivityAsync(query, CancellationToken.None)).ShouldBe(Months(expected), $"{query}");
            (await _services.Get<IAttackStore>().OverviewAsync(query, CancellationToken.None)).Activity.ShouldBe(Months(expected), $"{query}");
            (await _services.Get<IAttackStore>().MonthsAsync(query, CancellationToken.None)).ShouldBe(FirstMonths(expected), $"{query}");
        }
    }

    [Fact]
    public async Task A_page_may_begin_at_a_day_while_the_sums_stay_those_of_all()
    {
        foreach (var query in Queries(Period.Always).Select(q => q with { From = new DateOnly(2020, 3, 1), Skip = 2, Size = 6 }))
        {
            var page = await _services.Get<IAttackStore>().ListAsync(query, CancellationToken.None);

            page.Attacks.Select(a => a.Id).ShouldBe(Ids(query), $"{query}");
            page.Totals.Attacks.ShouldBe(_entered.Values.Count(e => Fits(e, query)), $"{query}");
        }
    }

    private static IEnumerable<AttackQuery> Queries(Period period) =>
    [
        new(Period: period), new(Period: period, Everyone: true), new(Period: period, Everyone: true, OldestFirst: true), new("red-band", Period: period),
        new(Country: "AF", Period: period), new(Country: "AF", Period: period, OldestFirst: true), new(Type: (AttackType)2, Period: period),
        new(Country: "AF", Type: (AttackType)2, Period: period), new(MinKilled: 3, Period: period),
        .. Places.Concat(["Old", "harbour", "Ford Óld"]).Select(p => new AttackQuery(Place: p, Period: period)),
        new(Place: "Ford", Period: period, Everyone: true, OldestFirst: true), new(Place: "Ford", Country: "AF", Period: period), new(Place: "Nowhere", Period: period),
        new(Place: "Quay", Period: period, Page: 2, Size: 7), new(Place: "Old Ford", Period: period, Page: 3, Size: 5),
    ];

    private static bool Fits(Entered e, AttackQuery query) =>
        (e.Listed == 1 || (query.Everyone && e.Listed == 0)) && (query.GroupId is null || e.OfGroup) && (query.Country is null || e.Country == query.Country)
        && (query.Place is null || Words(query.Place).All(Words($"{e.Place} {e.Title}").Contains)) && (query.Type is null || e.Type == (int)query.Type) && (query.MinKilled is null || e.High >= query.MinKilled) && (!query.OldestFirst || e.Day > 0)
        && (query.Period!.Since is not { } since || e.LastDay >= since.DayNumber) && (query.Period.Until is not { } until || (e.Day > 0 && e.Day <= until.DayNumber));

    private List<string> Ids(AttackQuery query)
    {
        var onward = _entered.Where(e => query.From is not { } from || (query.OldestFirst ? e.Value.Day >= from.DayNumber : e.Value.Day <= from.DayNumber));
        var fitting = onward.Where(e => Fits(e.Value, query)).Select(e => (e.Value.Day, Row: e.Key)).ToList();
        var inOrder = query.OldestFirst ? fitting.Order() : fitting.OrderDescending();
        return [.. inOrder.Skip((int)(query.Skip ?? (query.Page - 1) * query.Size)).Take(query.Size).Select(f => $"a{f.Row}")];
    }

    private static List<MonthCount> Months(IEnumerable<Entered> attacks) =>
    [
        .. attacks.Where(e => e.Day > 0 && e.LastDay - e.Day < 31).Select(e => DateOnly.FromDayNumber(e.Day)).GroupBy(d => (d.Year, d.Month))
            .OrderBy(g => g.Key).Select(g => new MonthCount(g.Key.Year, g.Key.Month, g.Count())),
    ];

    private static List<MonthCount> FirstMonths(IEnumerable<Entered> attacks) =>
    [
        .. attacks.Select(e => DateOnly.FromDayNumber(e.Day)).GroupBy(d => (d.Year, d.Month)).OrderBy(g => g.Key).Select(g => new MonthCount(g.Key.Year, g.Key.Month, g.Count())),
    ];

    private Entered Draw()
    {
        var day = _random.Next(12) == 0 ? 0 : FirstDay.DayNumber + _random.Next(250);
        var width = _random.Next(6) switch { 0 => 365, 1 => 30, 2 => 1, _ => 0 };
        int? low = _random.Next(3) == 0 ? null : _random.Next(9);
        return new Entered(day, day == 0 ? 0 : day + width, _random.Next(2) == 0 ? "AF" : "ML", _random.Next(4), _random.Next(5) == 0 ? 0 : 1, low, low + _random.Next(3), _random.Next(3) == 0, Places[_random.Next(Places.Length)], _random.Next(5) == 0 ? "Raid near Old Ford" : "Harbour raid");
    }

    private static string Insert(int row, Entered e) =>
        $"""
        INSERT INTO attack (row, id, title, day, last_day, place, country, type, status, actor_kind, review, names, targets, weapons, listed, killed_low, killed_high, origin)
        VALUES ({row}, 'a{row}', '{e.Title}', {e.Day}, {e.LastDay}, '{e.Place}', '{e.Country}', {e.Type}, 0, 0, 1, '[]', '[]', '[]', {e.Listed}, {Value(e.Low)}, {Value(e.High)}, 'rule')
        """;

    private string Change(int row)
    {
        if (_random.Next(2) == 0)
        {
            _entered.Remove(row);
            return $"DELETE FROM attack_group WHERE attack_row = {row}; DELETE FROM attack WHERE row = {row}";
        }
        var now = Draw() with { OfGroup = false };
        _entered[row] = now;
        return $"DELETE FROM attack_group WHERE attack_row = {row}; UPDATE attack SET day = {now.Day}, last_day = {now.LastDay}, place = '{now.Place}', title = '{now.Title}', country = '{now.Country}', type = {now.Type}, listed = {now.Listed}, killed_low = {Value(now.Low)}, killed_high = {Value(now.High)} WHERE row = {row}";
    }

    private static List<string> Words(string text) => [.. text.ToLowerInvariant().Replace('ó', 'o').Split(' ')];

    private static string Value(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "NULL";

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
