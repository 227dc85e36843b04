import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Request,
  UseGuards,
} from "@nestjs/common";
import { AuthGuard } from "@nestjs/passport";
import { CreateTaskDto, QueryTasksDto, UpdateTaskDto } from "./task.dto.js";
import { TasksService } from "./tasks.service.js";

interface Authenticated {
  user: { userId: string };
}

@UseGuards(AuthGuard("jwt"))
@Controller("tasks")
export class TasksController {
  constructor(private readonly tasks: TasksService) {}

  @Get()
  async findAll(@Request() { user }: Authenticated, @Query() query: QueryTasksDto) {
    const data = await this.tasks.findAll(user.userId, query);
    return { data, hasNextPage: data.length === query.limit };
  }

  @Get(":id")
  findOne(@Request() { user }: Authenticated, @Param("id", ParseUUIDPipe) id: string) {
    return this.tasks.findOne(user.userId, id);
  }

  @Post()
  create(@Request() { user }: Authenticated, @Body() dto: CreateTaskDto) {
    return this.tasks.create(user.userId, dto);
  }

  @Patch(":id")
  update(
    @Request() { user }: Authenticated,
    @Param("id", ParseUUIDPipe) id: string,
    @Body() dto: UpdateTaskDto,
  ) {
    return this.tasks.update(user.userId, id, dto);
  }
}
