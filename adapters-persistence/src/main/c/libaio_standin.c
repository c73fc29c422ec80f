/*
 * Stand-in for libaio.so.1, for machines that do not have it.
 *
 * It has the calls that the embedded MySQL server makes (and their two natural companions), each as
 * the bare Linux system call for x86-64. As in libaio, an error comes back as a negative errno.
 * It needs no other library, not even libc. Build it with build-standins.sh.
 */

struct iocb;
struct io_event;
struct timespec;
typedef unsigned long io_context_t;

enum {
  SYS_IO_SETUP = 206,
  SYS_IO_DESTROY = 207,
  SYS_IO_GETEVENTS = 208,
  SYS_IO_SUBMIT = 209,
  SYS_IO_CANCEL = 210
};

static long system_call(long number, long a, long b, long c, long d, long e) {
  long result;
  register long fourth __asm__("r10") = d;
  register long fifth __asm__("r8") = e;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(number), "D"(a), "S"(b), "d"(c), "r"(fourth), "r"(fifth)
                   : "rcx", "r11", "memory");
  return result;
}

int io_setup(int max_events, io_context_t *context) {
  return (int)system_call(SYS_IO_SETUP, max_events, (long)context, 0, 0, 0);
}

int io_destroy(io_context_t context) {
  return (int)system_call(SYS_IO_DESTROY, (long)context, 0, 0, 0, 0);
}

int io_submit(io_context_t context, long count, struct iocb **requests) {
  return (int)system_call(SYS_IO_SUBMIT, (long)context, count, (long)requests, 0, 0);
}

int io_getevents(io_context_t context, long least, long most, struct io_event *events,
                 struct timespec *timeout) {
  return (int)system_call(SYS_IO_GETEVENTS, (long)context, least, most, (long)events,
                          (long)timeout);
}

int io_cancel(io_context_t context, struct iocb *request, struct io_event *event) {
  return (int)system_call(SYS_IO_CANCEL, (long)context, (long)request, (long)event, 0, 0);
}
