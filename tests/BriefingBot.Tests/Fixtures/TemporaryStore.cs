using BriefingBot.Storage;

namespace BriefingBot.Tests.Fixtures;

/// <summary>A store in a file of its own, gone afterwards. <see cref="Path"/> may be opened again, as after a restart.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("briefingbot-store-");

    public TemporaryStore() => Database = new Database(Path);

    public string Path => System.IO.Path.Combine(_folder.FullName, "store.db");

    public Database Database { get; }

    public void Dispose()
    {
        Database.Dispose();
        _folder.Delete(recursive: true);
    }
}
