using BriefingBot.Engine.Commands;

namespace BriefingBot.Scheduling;

/// <summary>
/// The host's role on one store: adapters, scheduler and outbox belong to the one process that holds it. The operating system lets go of it
/// when the process ends, however it ends.
/// </summary>
internal sealed class HostLock : IDisposable
{
    private readonly FileStream _file;

    private HostLock(FileStream file) => _file = file;

    /// <exception cref="OutageException">Another host runs on the store, or the lock's file cannot be made.</exception>
    public static HostLock Take(string storePath)
    {
        var path = storePath + ".host";
        try
        {
            return new HostLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new OutageException($"Another BriefingBot service runs on the store {storePath}; stop it first, or name another file in Storage:Path.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutageException($"The file {path} cannot be made; check that this user may write there.", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
