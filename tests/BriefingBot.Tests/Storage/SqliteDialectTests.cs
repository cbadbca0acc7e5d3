using BriefingBot.Storage.Dialects;
using Microsoft.Data.Sqlite;

namespace BriefingBot.Tests.Storage;

public class SqliteDialectTests
{
    [Fact]
    public async Task A_fault_behind_an_alter_table_is_not_lost()
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await SqliteDialect.ExecuteAsync(connection, "CREATE TABLE t (a INTEGER); CREATE INDEX i ON t (a);", default);

        await Should.ThrowAsync<SqliteException>(() => SqliteDialect.ExecuteAsync(connection, "ALTER TABLE t ADD COLUMN b INTEGER; CREATE INDEX i ON t (b);", default));
    }

    [Theory]
    [InlineData("kunduz mosque", "\"kunduz\" AND \"mosque\"")]
    [InlineData("a\" OR b*", "\"a\" AND \"OR\" AND \"b\"")]
    [InlineData("NEAR(x, y) ^z {c}: -d", "\"NEAR\" AND \"x\" AND \"y\" AND \"z\" AND \"c\" AND \"d\"")]
    [InlineData("\0 ; --", null)]
    public void Typed_words_become_a_query_that_cannot_fail(string typed, string? match) => SqliteDialect.MatchAll(typed).ShouldBe(match);

    [Theory]
    [InlineData("islamic state|isis", "((\"islamic\" AND \"state\") OR (\"isis\"))")]
    [InlineData("front for the people|people front|front", "((\"front\"))")]
    [InlineData("the of", "((\"the\" AND \"of\"))")]
    [InlineData("NEAR(x", "((\"NEAR\" AND \"x\"))")]
    [InlineData("-", null)]
    public void Phrases_become_the_words_that_tell_them_from_others(string phrases, string? match) => SqliteDialect.MatchAny(phrases.Split('|')).ShouldBe(match);
}
