using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using Galaxy.Pipeline.Cli.Flags;

namespace Galaxy.Pipeline.Cli.Serve;

/// <summary>The flags of <c>galaxy serve</c>.</summary>
internal sealed class ServeFlags
{
    /// <summary>The variable of the environment that may hold the token, so that it is in no list of processes.</summary>
    public const string TokenVariable = "GALAXY_TOKEN";

    private const int ShortestToken = 12;
    private const int HighestPort = 65_535;

    private readonly Option<int?> _port = Flag.OptionalNumber(
        "--port", $"Port to listen on; by default {ListeningPort.Default}, or the next that is free", port => port is >= 0 and <= HighestPort,
        $"a whole number from 0, for any that is free, to {HighestPort}", ListeningPort.Default);

    private readonly Option<string?> _folder = Flag.Place(
        "--folder", "DIR", "Working folder, for labels.csv, labeled pictures and runs of learning; by default the current one");

    private readonly Option<string?> _training = Flag.Place(
        "--training", "PATH", "Pictures that the model learned from, to show the nearest; by default where its run has found them");

    private readonly Option<bool> _open = Flag.Switch("--open", "Start the browser");

    private readonly Option<IPAddress?> _listen = new("--listen")
    {
        Description = "Let other machines ask, at this address of this machine; they need the token",
        HelpName = "ADDRESS",
        CustomParser = Address,
    };

    private readonly Option<string[]> _hosts = new("--host")
    {
        Description = "Another name that this machine is asked by, as a reverse proxy passes it on; may be repeated",
        HelpName = "NAME",
        CustomParser = HostNames,
    };

    private readonly Option<string?> _token = new("--token")
    {
        Description = $"What clients have to know; by default the variable {TokenVariable}, or with --listen or --host a random text that is printed",
        HelpName = "TEXT",
    };

    private readonly Option<bool> _apiOnly = Flag.Switch("--api-only", "Serve programs alone, without the page");

    private readonly Option<int> _threads = TrainingFlags.Threads();

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_port, _folder, _training, _open, _listen, _hosts, _token, _apiOnly, _threads])
            command.Add(option);
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="variable">Reads a variable of the environment.</param>
    public Result<ServeOptions> Read(ParseResult parsed, Func<string, string?> variable) =>
        from flag in Token("--token", parsed.GetValue(_token))
        from other in Token(TokenVariable, flag is null ? variable(TokenVariable) : null)
        select Options(parsed, flag ?? other);

    private ServeOptions Options(ParseResult parsed, string? token) => new()
    {
        Port = parsed.GetValue(_port),
        Folder = Path.GetFullPath(parsed.GetValue(_folder) ?? "."),
        Training = parsed.GetValue(_training),
        Open = parsed.GetValue(_open),
        Listen = parsed.GetValue(_listen),
        Hosts = parsed.GetValue(_hosts) ?? [],
        Token = token,
        ApiOnly = parsed.GetValue(_apiOnly),
        Threads = parsed.GetValue(_threads),
    };

    private static string[] HostNames(ArgumentResult argument)
    {
        foreach (string name in argument.Tokens.Select(token => token.Value).Where(name => Uri.CheckHostName(name) == UriHostNameType.Unknown))
            argument.AddError(new Problem(
                "--host", $"'{name}' is not a host's name", "Give it without scheme and port, as in --host galaxy.example.org").ToString());
        return [.. argument.Tokens.Select(token => token.Value)];
    }

    /// <summary>A token that a header can carry and nobody guesses; null if there is none.</summary>
    private static Result<string?> Token(string name, string? text) => text switch
    {
        null or "" => Result.Ok<string?>(null),
        { Length: >= ShortestToken } when text == text.Trim() && text.All(letter => letter is >= ' ' and <= '~') => Result.Ok<string?>(text),
        _ => new Problem(
            name, $"it is shorter than {ShortestToken} characters, or has spaces at its ends or letters beyond ASCII",
            "Give a longer one, or none for a random one"),
    };

    private static IPAddress? Address(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (IPAddress.TryParse(text, out IPAddress? address))
            return address;
        argument.AddError(new Problem(
            "--listen", $"'{text}' is not an address",
            "Give one of this machine's in digits, as in --listen 192.168.1.20; 0.0.0.0 is all of them").ToString());
        return null;
    }
}
