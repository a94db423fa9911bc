/// <summary>Run by .NET before the program where DOTNET_STARTUP_HOOKS names this assembly: when the process ends it writes which assemblies were loaded, a line each, into the
/// file that EXCHANGESIM_LOADED names.</summary>
internal static class StartupHook
{
    internal const string FileVariable = "EXCHANGESIM_LOADED";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is not { } file) return;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.WriteAllLines(file, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name!));
    }
}
