using Microsoft.Data.Sqlite;

namespace BriefingBot.IntegrationTests.Fixtures;

/// <summary>A folder of its own for one test, gone with all that is in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("briefingbot-").FullName;

    public string File(string name) => Path.Combine(Root, name);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
            new FileInfo(file).IsReadOnly = false;
        Directory.Delete(Root, recursive: true);
    }
}
