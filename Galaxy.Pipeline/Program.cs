using Galaxy.Pipeline.Cli;
using Galaxy.Pipeline.Cli.Console;

using Interrupt interrupt = new();
return (int)interrupt.Of(RankedProgram.Run(args, Terminal.OfProcess(interrupt.Token)));
